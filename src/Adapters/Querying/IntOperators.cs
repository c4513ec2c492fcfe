namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Comparisons of a whole number; all that are given must hold. A null value fails every one but neq, nin and isNull.</summary>
public sealed record IntOperators : ValueOperators<int>
{
    /// <summary>Equals one of these; an empty list finds nothing.</summary>
    public IReadOnlyList<int>? In { get; init; }

    /// <summary>Equals none of these; also true of a null value.</summary>
    public IReadOnlyList<int>? Nin { get; init; }
}
