using System.Diagnostics.Metrics;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>What the cache counts: keys, never which.</summary>
internal sealed class CacheMetrics : IDisposable
{
    private readonly Meter meter;
    private readonly Counter<long> hits;
    private readonly Counter<long> absent;
    private readonly Counter<long> misses;
    private readonly Counter<long> evictions;
    private readonly Counter<long> answers;
    private readonly Counter<long> faults;
    private readonly Counter<long> dropped;
    private readonly Histogram<double> roundTrips;

    /// <param name="scope">Which cache it is, for a process that has several.</param>
    public CacheMetrics(object scope)
    {
        meter = new Meter(new MeterOptions("CivilAffairsGraph") { Scope = scope });
        hits = meter.CreateCounter<long>("cag.cache.hits", "{key}", "Keys answered without a statement, by registry and level: memory, shared (a fetch under way), redis.");
        absent = meter.CreateCounter<long>("cag.cache.absent", "{key}", "Those of the hits that say that the registry has no row.");
        misses = meter.CreateCounter<long>("cag.cache.misses", "{key}", "Keys asked of the registry.");
        answers = meter.CreateCounter<long>("cag.answers.found", "{lookup}", "Look-ups of whole answers, by whether one was found that holds. A request is looked up by its bytes, then by its meaning.");
        evictions = meter.CreateCounter<long>("cag.cache.evictions", "{entry}", "Entries that made room for others.");
        faults = meter.CreateCounter<long>("cag.redis.faults", "{round_trip}", "Round trips without an answer in time, those not tried included.");
        dropped = meter.CreateCounter<long>("cag.redis.dropped", "{value}", "Values not written because Redis is away, slow or full.");
        roundTrips = meter.CreateHistogram<double>("cag.redis.duration", "s", "Time of an answered read from Redis, all keys of a batch together.");
    }

    public void Hit(RegistryName registry, string level, int keys, int withoutRows)
    {
        if (keys > 0)
        {
            hits.Add(keys, new("registry", registry.ToString()), new("level", level));
        }

        if (withoutRows > 0)
        {
            absent.Add(withoutRows, new("registry", registry.ToString()), new("level", level));
        }
    }

    public void Missed(RegistryName registry, int keys) => misses.Add(keys, new KeyValuePair<string, object?>("registry", registry.ToString()));

    public void Answered(bool found) => answers.Add(1, new KeyValuePair<string, object?>("found", found));

    public void Evicted(int entries) => evictions.Add(entries);

    public void Dropped(int values) => dropped.Add(values);

    public void Asked(TimeSpan time, bool failed)
    {
        if (failed)
        {
            faults.Add(1);
        }
        else
        {
            roundTrips.Record(time.TotalSeconds);
        }
    }

    public void Dispose() => meter.Dispose();
}
