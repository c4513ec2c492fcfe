using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Quotas;
using CivilAffairsGraph.Adapters.Tries;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>What all registries' caches share: the bound of the process's memory, and Redis where there is one.</summary>
internal sealed class RecordCache : IAsyncDisposable
{
    private readonly RedisStore? store;
    private readonly KeyRing? keys;

    public RecordCache(CacheOptions options, RedisOptions redis, TimeProvider clock, ILogger logger)
    {
        (Options, Clock, Metrics) = (options, clock, new CacheMetrics(this));
        Memory = new MemoryBound(options.MemoryBytes, Metrics.Evicted);
        if (redis.Configuration.Length > 0)
        {
            (store, keys) = (new RedisStore(redis, Metrics, logger), new KeyRing(redis.Keys));
            Signals = new ChangeSignals(store, keys);
        }
    }

    public CacheOptions Options { get; }

    public TimeProvider Clock { get; }

    public CacheMetrics Metrics { get; }

    public MemoryBound Memory { get; }

    /// <summary>The entries of one keyed read in Redis; null without Redis.</summary>
    /// <param name="scope">What they are of: registry, connection, profile, read.</param>
    /// <param name="columns">The properties of a row.</param>
    public RedisEntries<TKey, TRow>? Redis<TKey, TRow>(byte[] scope, RowColumns<TRow> columns)
        where TKey : notnull
        where TRow : class, new() =>
        store is null ? null : new(store, keys!, new EntryCodec<TRow>(columns, Options.ClockSkew), scope, Options.TimeToLive, Clock);

    /// <summary>Quotas over the same connection, under names of the same key; null without Redis.</summary>
    public RedisQuotas? Quotas => store is null ? null : new(store, keys!);

    /// <summary>What replicas tell each other over the same Redis; null without one.</summary>
    public ChangeSignals? Signals { get; }

    /// <summary>Tries over the same connection; null without Redis.</summary>
    public RedisTries? Tries => store is null ? null : new(store, keys!);

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }

        keys?.Dispose();
        Metrics.Dispose();
    }
}
