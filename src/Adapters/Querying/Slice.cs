namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>One page of an ordered list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Items">The nodes in the list's order, each with its position.</param>
/// <param name="HasNext">True when a node follows the page.</param>
/// <param name="HasPrevious">True when a node comes before the page.</param>
public sealed record Slice<T>(IReadOnlyList<(T Node, Position Position)> Items, bool HasNext, bool HasPrevious)
{
    /// <summary>The same page of something made from each node.</summary>
    public Slice<TOther> Select<TOther>(Func<T, TOther> make) => new([.. Items.Select(item => (make(item.Node), item.Position))], HasNext, HasPrevious);
}
