using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Quotas;
using Microsoft.Extensions.Logging.Abstractions;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>The quotas of one replica.</summary>
internal sealed class Asker : IAsyncDisposable
{
    private readonly RecordCache cache;

    /// <param name="redis">Configuration of Redis; empty for none.</param>
    /// <param name="replicas">How many share the quotas.</param>
    public Asker(string redis, int replicas)
    {
        var options = new RedisOptions { Configuration = redis, Keys = [Convert.ToBase64String(new byte[32])], Timeout = TimeSpan.FromSeconds(2) };
        cache = new(new CacheOptions(), options, TimeProvider.System, NullLogger.Instance);
        Quotas = new Quotas(cache.Quotas, TimeProvider.System, replicas);
    }

    public Quotas Quotas { get; }

    public static Client Client(string id, long burst, long perSecond, long perDay = 1_000_000, long subjectsPerDay = 1_000) => new(
        id, "机构", null, new HashSet<string>(), new HashSet<string>(), null, new(burst, perSecond, perDay, subjectsPerDay), DateTimeOffset.UnixEpoch, null, IsSandbox: true);

    public ValueTask<QuotaState> TakeAsync(Client client, long cost) => Quotas.TakeAsync(client, cost, TestContext.Current.CancellationToken);

    public ValueTask<QuotaState> PeekAsync(Client client) => Quotas.PeekAsync(client, TestContext.Current.CancellationToken);

    public ValueTask<bool> DiscloseAsync(Client client, params long[] subjects) => Quotas.DiscloseAsync(client, subjects, TestContext.Current.CancellationToken);

    /// <summary>Takes until nothing is granted; the cost granted.</summary>
    public async Task<long> ExhaustAsync(Client client, long cost)
    {
        var granted = 0L;
        while ((await TakeAsync(client, cost)).Granted)
        {
            granted += cost;
        }

        return granted;
    }

    public async ValueTask DisposeAsync()
    {
        Quotas.Dispose();
        await cache.DisposeAsync();
    }
}
