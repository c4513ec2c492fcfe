namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Comparisons of an id as this endpoint answered it; an id that names nothing of the kind finds nothing.</summary>
public sealed record IdOperators
{
    /// <summary>Equals.</summary>
    public string? Eq { get; init; }

    /// <summary>Equals one of these; an empty list finds nothing.</summary>
    public IReadOnlyList<string>? In { get; init; }
}
