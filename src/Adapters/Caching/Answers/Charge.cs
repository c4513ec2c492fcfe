namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>What an answer takes of a client's quota, each time it is answered.</summary>
/// <param name="Cost">Cost of the operation, at least 1.</param>
/// <param name="Subjects">Keyed hashes of the people it is about.</param>
public sealed record Charge(long Cost, IReadOnlyList<long> Subjects);
