namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>How much a client may ask. A cost is what <c>docs/limits.md</c> calls the cost of an operation, at least 1.</summary>
/// <param name="Burst">Most cost at once.</param>
/// <param name="PerSecond">Cost that is given back in a second.</param>
/// <param name="PerDay">Cost of a day in China.</param>
/// <param name="SubjectsPerDay">Different people about whom it may learn in a day in China.</param>
public sealed record ClientQuota(long Burst, long PerSecond, long PerDay, long SubjectsPerDay);
