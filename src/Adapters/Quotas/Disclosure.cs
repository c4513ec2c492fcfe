namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What a replica asks Redis about people.</summary>
/// <param name="Day">The day it believes it is.</param>
/// <param name="Known">How many people Redis holds as far as the replica knows.</param>
/// <param name="Untold">People that the replica counted by itself since.</param>
/// <param name="Subjects">People asked for, none of them counted by this replica.</param>
internal sealed record Disclosure(long Day, long Known, IReadOnlyList<long> Untold, IReadOnlyList<long> Subjects);
