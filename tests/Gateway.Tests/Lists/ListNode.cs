namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>A node of the full answer: what its fields answer, as filters and orders see it.</summary>
/// <param name="Index">Place in the order by id.</param>
/// <param name="Id">The node's id.</param>
/// <param name="Values">Field of the filter or key of the order → text, number, truth value, or null.</param>
/// <param name="Filed">Scope of the filter → codes filed.</param>
internal sealed record ListNode(int Index, string Id, IReadOnlyDictionary<string, object?> Values, IReadOnlyDictionary<string, IReadOnlyList<FiledCode>> Filed)
{
    /// <summary>Codes of the division and of those above it, on the day asked for; only of divisions.</summary>
    public IReadOnlyList<string> Lineage { get; init; } = [];
}
