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
/// <param name="Cursor">Where it stands.</param>
internal sealed record Edge<TNode>(TNode Node, string Cursor);

/// <summary>What lies before and after a page.</summary>
/// <param name="HasNextPage">A node follows.</param>
/// <param name="HasPreviousPage">A node comes before.</param>
/// <param name="StartCursor">Cursor of the first node; null for an empty page.</param>
/// <param name="EndCursor">Cursor of the last node; null for an empty page.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
