namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Comparisons of a yes/no value; all that are given must hold.</summary>
public sealed record BooleanOperators
{
    /// <summary>Equals.</summary>
    public bool? Eq { get; init; }

    /// <summary>Does not equal.</summary>
    public bool? Neq { get; init; }
}
