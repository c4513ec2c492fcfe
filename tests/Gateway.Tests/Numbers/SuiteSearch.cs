namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Searches by all channels of this process, and what is sent to the servers that the suite was given.</summary>
/// <param name="search">What is told of it.</param>
internal sealed class SuiteSearch(NumberSearch search) : IDisposable
{
    private readonly HostWatch hosts = new(search);
    private readonly SearchedSpans spans = new(search);
    private readonly SearchedMeasurements measurements = new(search);
    private readonly IReadOnlyList<RedisMonitor> servers =
        [.. ((string[])["CAG_REDIS", "CAG_REDIS_CLUSTER"]).SelectMany(variable => RedisMonitor.Of(search, Environment.GetEnvironmentVariable(variable)))];

    /// <summary>While the hosts still run.</summary>
    public void Observe() => measurements.Observe();

    public void Dispose()
    {
        hosts.Dispose();
        spans.Dispose();
        measurements.Dispose();
        foreach (var server in servers)
        {
            server.Dispose();
        }
    }
}
