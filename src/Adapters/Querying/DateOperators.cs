namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Comparisons of a full date; all that are given must hold. A null value fails every one but neq, nin and isNull.</summary>
public sealed record DateOperators : ValueOperators<DateOnly>
{
    /// <summary>Equals one of these; an empty list finds nothing.</summary>
    public IReadOnlyList<DateOnly>? In { get; init; }

    /// <summary>Equals none of these; also true of a null value.</summary>
    public IReadOnlyList<DateOnly>? Nin { get; init; }
}
