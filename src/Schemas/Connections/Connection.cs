using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>One page of a list with what surrounds it.</summary>
/// <typeparam name="TNode">What the list holds.</typeparam>
/// <param name="Edges">The nodes of the page, each with its cursor.</param>
/// <param name="PageInfo">What lies before and after.</param>
/// <param name="Count">How many nodes the list has, counted up to one more than <paramref name="Limit"/>; null where nobody asked.</param>
/// <param name="Limit">Above this the count is not exact.</param>
internal sealed record Connection<TNode>(IReadOnlyList<Edge<TNode>> Edges, PageInfo PageInfo, int? Count, int Limit);

/// <summary>A node with its cursor.</summary>
/// <typeparam name="TNode">What the list holds.</typeparam>
/// <param name="Node">The node.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Seal">Makes cursors of positions; sealing costs more than the node, so it is left until a cursor is asked for.</param>
internal sealed record Edge<TNode>(TNode Node, Position Position, Func<Position, string> Seal)
{
    /// <summary>Where it stands, sealed.</summary>
    public string Cursor => Seal(Position);
}

/// <summary>What lies before and after a page.</summary>
/// <param name="HasNextPage">A node follows.</param>
/// <param name="HasPreviousPage">A node comes before.</param>
/// <param name="Start">Where the first node stands; null for an empty page.</param>
/// <param name="End">Where the last node stands; null for an empty page.</param>
/// <param name="Seal">Makes cursors of positions.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, Position? Start, Position? End, Func<Position, string> Seal)
{
    /// <summary>Cursor of the first node; null for an empty page.</summary>
    public string? StartCursor => Start is null ? null : Seal(Start);

    /// <summary>Cursor of the last node; null for an empty page.</summary>
    public string? EndCursor => End is null ? null : Seal(End);
}
