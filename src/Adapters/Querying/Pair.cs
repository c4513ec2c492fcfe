namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>A row joined to a range that it lies in.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
internal sealed class Pair<TRow>
{
    public required ScopeRangeRow Range { get; init; }

    public required TRow Row { get; init; }
}
