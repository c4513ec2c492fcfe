namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Where a node stands in an ordered list.</summary>
/// <param name="Keys">The values it is sorted by, as text; null for a null value.</param>
/// <param name="Id">What breaks ties: the registry's own row number.</param>
public sealed record Position(IReadOnlyList<string?> Keys, long Id);
