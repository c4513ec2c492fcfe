namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What a client has left.</summary>
/// <param name="Granted">Whether the cost asked for was taken.</param>
/// <param name="Limit">Most cost at once.</param>
/// <param name="Remaining">Cost left at once.</param>
/// <param name="RemainingToday">Cost left until the end of the day in China.</param>
/// <param name="SubjectsToday">Different people left until the end of the day in China.</param>
/// <param name="RetryAfter">When the same cost may be granted; zero when it was, <see cref="Timeout.InfiniteTimeSpan"/> when it is larger than the quota and never will be.</param>
public sealed record QuotaState(bool Granted, long Limit, long Remaining, long RemainingToday, long SubjectsToday, TimeSpan RetryAfter);
