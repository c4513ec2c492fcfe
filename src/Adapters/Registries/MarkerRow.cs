namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>The row that says that a database is a sandbox. Other databases have no such table.</summary>
internal sealed class MarkerRow
{
    public const string Table = "SANDBOX_MARKER";
    public const string SeedColumn = "SEED";

    public int Seed { get; set; }
}
