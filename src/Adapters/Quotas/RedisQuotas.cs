using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Clients;
using StackExchange.Redis;

namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>Quotas in Redis, for all replicas. Each question is one round trip, and is put together only if Redis is asked; null when Redis gave no answer.</summary>
/// <param name="store">Redis.</param>
/// <param name="keys">Hides who the client is.</param>
internal sealed class RedisQuotas(RedisStore store, KeyRing keys)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(2);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    /// <summary>Which replica this is, since it started.</summary>
    private readonly string replica = Guid.NewGuid().ToString("N");

    /// <summary>Takes a cost. What is known to be owed is less by what may be given back on the way.</summary>
    public async Task<Told?> TakeAsync(Client client, long cost, Untold untold)
    {
        var quota = client.Quota;
        var answer = await store.RunAsync(QuotaScripts.Take, Keys(client), () => [
            cost, quota.Burst, quota.PerSecond, quota.PerDay, TimeToLive(quota),
            replica, untold.Day, untold.Used, untold.Debt, Math.Max(0, untold.KnownDebt - (quota.PerSecond * store.Timeout.TotalSeconds)), untold.KnownUsed]);
        return answer is [var granted, var debt, var used, var day, var subjects]
            ? new(granted == 1, double.Parse((string)debt!, CultureInfo.InvariantCulture), (long)used, (long)day, (long)subjects)
            : null;
    }

    /// <summary>Counts people.</summary>
    public async Task<Disclosed?> DiscloseAsync(Client client, Func<Disclosure> ask)
    {
        var answer = await store.RunAsync(QuotaScripts.Disclose, Keys(client), () => Values(client.Quota, ask()));
        return answer is [var granted, var count, var day] ? new(granted == 1, granted == -1, (long)count, (long)day) : null;
    }

    private static RedisValue[] Values(ClientQuota quota, Disclosure asked) =>
        [quota.SubjectsPerDay, TimeToLive(quota), asked.Known, asked.Day, asked.Untold.Count, .. asked.Untold.Select(Bytes), .. asked.Subjects.Select(Bytes)];

    /// <summary>The braces say what decides on the server of a cluster, so that one script may use them all.</summary>
    private RedisKey[] Keys(Client client)
    {
        var name = keys.Name(Encoding.UTF8.GetBytes($"quota of {client.Id}"));
        return [$"{{{name}}}:cost", $"{{{name}}}:day", $"{{{name}}}:people"];
    }

    /// <summary>Until nothing is owed any more and the day is over.</summary>
    private static long TimeToLive(ClientQuota quota)
    {
        var back = quota.PerSecond > 0 ? TimeSpan.FromSeconds(Math.Min(2.0 * quota.Burst / quota.PerSecond, Longest.TotalSeconds)) : Longest;
        return (long)(back > Shortest ? back : Shortest).TotalMilliseconds;
    }

    private static RedisValue Bytes(long subject)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, subject);
        return bytes;
    }
}
