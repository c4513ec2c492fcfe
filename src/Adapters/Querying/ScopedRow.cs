namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>A row that lies in a scope.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
internal sealed class ScopedRow<TRow>
{
    public required int Scope { get; init; }

    public required long Id { get; init; }

    public required TRow Row { get; init; }
}
