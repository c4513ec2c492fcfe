namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>A list would read a whole table that the registry's profile marks as large.</summary>
/// <param name="registry">The registry asked.</param>
/// <param name="fields">The contract's names of the fields whose filters would bound the search.</param>
public sealed class UnindexedSearchException(RegistryName registry, IReadOnlyList<string> fields)
    : Exception($"This list of the {registry} registry is large: filter it by at least one of {string.Join(", ", fields)}, outside 'not' and in every branch of an 'or'; without a filter, leave out the order or begin it with a date that has an index.");
