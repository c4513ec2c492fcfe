namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What a replica tells Redis with the next question.</summary>
/// <param name="At">When, as a timestamp.</param>
/// <param name="Day">The day it believes it is.</param>
/// <param name="Used">Cost of that day that it granted, with Redis and without.</param>
/// <param name="Debt">Cost that is not given back yet of what it granted since Redis last answered.</param>
/// <param name="KnownDebt">Cost of all replicas that is not given back yet, at least.</param>
/// <param name="KnownUsed">Cost of that day of all replicas, at least.</param>
internal sealed record Untold(long At, long Day, long Used, double Debt, double KnownDebt, long KnownUsed);
