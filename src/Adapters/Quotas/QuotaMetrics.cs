using System.Diagnostics.Metrics;

namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What quotas count: decisions, never whose.</summary>
internal sealed class QuotaMetrics : IDisposable
{
    private readonly Meter meter;
    private readonly Counter<long> decisions;

    /// <param name="scope">Whose they are, for a process that has several.</param>
    public QuotaMetrics(object scope)
    {
        meter = new Meter(new MeterOptions("CivilAffairsGraph") { Scope = scope });
        decisions = meter.CreateCounter<long>(
            "cag.quota.decisions", "{decision}", "Decisions about the cost of operations and about people, by who counted (redis, or replica where it is away) and whether they were granted.");
    }

    public void Decided(string of, bool byRedis, bool granted) =>
        decisions.Add(1, new("of", of), new("counted", byRedis ? "redis" : "replica"), new("granted", granted));

    public void Dispose() => meter.Dispose();
}
