namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>The number of a row that lies in a scope.</summary>
internal sealed class FiledId
{
    public required int Scope { get; init; }

    public required long Id { get; init; }
}
