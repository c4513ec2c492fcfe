using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Telemetry;

/// <summary>What a gateway counted, by its page of metrics.</summary>
internal static class MetricsPage
{
    /// <summary>Sum of a metric over its lines with a label, such as <c>level="redis"</c>; zero where there is none.</summary>
    public static async Task<double> SumAsync(Uri host, string metric, string label)
    {
        using var client = SearchedClient.Of(host);
        var page = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        return page.Split('\n').Where(line => line.StartsWith(metric, StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Split(' ')[1], null));
    }
}
