namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// Filed codes, taken to today's territory by the date of the record: itself, else the ends of its successors, else those of its
/// nearest ancestor that has them. A split counts in every part; partial transfers do not count; a zone belongs to its prefecture.
/// </summary>
public sealed record DivisionScope
{
    /// <summary>In the territory of this division: it and all below. For an abolished code: what was filed under it, below it, or under what it replaced. On divisions it uses the tree of asOf, without succession.</summary>
    public string? Within { get; init; }

    /// <summary>The filed code, padding removed.</summary>
    public string? Eq { get; init; }

    /// <summary>The filed code, padding removed, is one of these; an empty list finds nothing.</summary>
    public IReadOnlyList<string>? In { get; init; }
}
