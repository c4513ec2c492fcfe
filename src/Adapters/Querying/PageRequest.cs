namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Which part of an ordered list to read.</summary>
/// <param name="Count">How many nodes, 0 to 100.</param>
/// <param name="Backward">False: the first ones after <paramref name="From"/>; true: the last ones before it.</param>
/// <param name="From">Sort keys of the node next to the page, or null for the end of the list.</param>
public sealed record PageRequest(int Count, bool Backward = false, Position? From = null);
