using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What is left, from what is used.</summary>
internal static class QuotaStates
{
    /// <summary>The state of a quota.</summary>
    /// <param name="quota">The quota.</param>
    /// <param name="cost">What was asked for.</param>
    /// <param name="granted">Whether it was taken.</param>
    /// <param name="room">Cost left at once.</param>
    /// <param name="today">Cost left for the day.</param>
    /// <param name="subjectsToday">Different people left for the day.</param>
    /// <param name="over">Cost to be given back before the same can be granted, where all of the quota gives back.</param>
    /// <param name="now">What time it is.</param>
    public static QuotaState State(this ClientQuota quota, long cost, bool granted, double room, long today, long subjectsToday, double over, DateTimeOffset now) => new(
        granted,
        quota.Burst,
        (long)Math.Clamp(Math.Floor(room + 0.001), 0, quota.Burst),
        Math.Max(0, today),
        Math.Max(0, subjectsToday),
        granted ? TimeSpan.Zero : Wait(quota, cost, cost > today, over, now));

    private static TimeSpan Wait(ClientQuota quota, long cost, bool isOfTheDay, double over, DateTimeOffset now)
    {
        if (cost > Math.Min(quota.Burst, quota.PerDay) || (over > 0 && quota.PerSecond <= 0))
        {
            return Timeout.InfiniteTimeSpan;
        }

        var atOnce = over > 0 ? TimeSpan.FromSeconds(over / quota.PerSecond) : TimeSpan.Zero;
        var ofTheDay = isOfTheDay ? QuotaDay.Left(now) : TimeSpan.Zero;
        return atOnce > ofTheDay ? atOnce : ofTheDay;
    }
}
