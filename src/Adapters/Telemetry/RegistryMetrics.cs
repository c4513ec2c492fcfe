using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Telemetry;

/// <summary>What is counted of the registries: statements, reads by outcome, and who is left alone.</summary>
internal sealed class RegistryMetrics : IDisposable
{
    private readonly Meter meter = new(Tracing.Name);
    private readonly ConcurrentDictionary<RegistryName, Func<(bool LeftAlone, int Reads)>> registries = new();
    private readonly Counter<long> statements;
    private readonly Histogram<double> reads;

    public RegistryMetrics()
    {
        statements = meter.CreateCounter<long>("cag.registry.statements", "{statement}", "Statements sent to the registry, retries included.");
        reads = meter.CreateHistogram<double>("cag.registry.duration", "s", "Time of a read with its waiting and retries, by outcome.");
        meter.CreateObservableGauge("cag.registry.breaker", () => Observe(state => state.LeftAlone ? 1 : 0), "{breaker}", "1 while the registry is left alone after faults in a row, otherwise 0.");
        meter.CreateObservableGauge("cag.registry.reads", () => Observe(state => state.Reads), "{read}", "Reads that hold a place now.");
    }

    /// <summary>From now on the registry's state is asked when metrics are read.</summary>
    public void Watch(RegistryName registry, Func<(bool LeftAlone, int Reads)> state) => registries[registry] = state;

    public void Sent(RegistryName registry) => statements.Add(1, new KeyValuePair<string, object?>("registry", registry.ToString()));

    public void Ended(RegistryName registry, ReadOutcome outcome, TimeSpan time)
    {
        if (reads.Enabled)
        {
            reads.Record(time.TotalSeconds, new("registry", registry.ToString()), new("outcome", outcome.ToString()));
        }
    }

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<int>> Observe(Func<(bool LeftAlone, int Reads), int> value) =>
        registries.Select(registry => new Measurement<int>(value(registry.Value()), new KeyValuePair<string, object?>("registry", registry.Key.ToString())));
}
