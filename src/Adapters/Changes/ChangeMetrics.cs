using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Telemetry;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>What is counted of the watching: how many rows changed, how late that was seen, and how old the last look is.</summary>
internal sealed class ChangeMetrics : IDisposable
{
    private readonly Meter meter = new(Tracing.Name);
    private readonly ConcurrentDictionary<RegistryName, Func<TimeSpan?>> ages = new();
    private readonly Counter<long> rows;
    private readonly Counter<long> told;
    private readonly Histogram<double> lag;

    public ChangeMetrics()
    {
        rows = meter.CreateCounter<long>("cag.changes.rows", "{row}", "Rows that were seen to have changed.");
        told = meter.CreateCounter<long>("cag.changes.told", "{look}", "Looks that were made at once because another replica saw a change.");
        lag = meter.CreateHistogram<double>("cag.changes.lag", "s", "Time from the newest change of a look, as the registry's clock wrote it, until it was seen.");
        meter.CreateObservableGauge("cag.changes.age", Observe, "s", "Time since the last finished look at the registry began: so late an answer may be.");
    }

    /// <summary>From now on the age of the last look is asked when metrics are read.</summary>
    /// <param name="registry">Which registry.</param>
    /// <param name="age">Time since the last look began; null before the first.</param>
    public void Watch(RegistryName registry, Func<TimeSpan?> age) => ages[registry] = age;

    /// <summary>A look is made because another replica saw a change.</summary>
    public void Told(RegistryName registry) => told.Add(1, Tag(registry));

    /// <summary>A look found something.</summary>
    /// <param name="registry">Which registry.</param>
    /// <param name="count">Rows.</param>
    /// <param name="late">How late the newest was seen; null where the registry does not keep it.</param>
    public void Seen(RegistryName registry, int count, TimeSpan? late)
    {
        var tag = Tag(registry);
        rows.Add(count, tag);
        if (late is { } time)
        {
            lag.Record(Math.Max(0, time.TotalSeconds), tag);
        }
    }

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<double>> Observe() =>
        from registry in ages
        let age = registry.Value()
        where age is not null
        select new Measurement<double>(age.Value.TotalSeconds, Tag(registry.Key));

    private static KeyValuePair<string, object?> Tag(RegistryName registry) => new("registry", registry.ToString());
}
