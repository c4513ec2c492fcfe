namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>The row that says that a database is a sandbox. Other databases have no such table.</summary>
internal sealed class MarkerRow
{
    public int Seed { get; set; }
}
