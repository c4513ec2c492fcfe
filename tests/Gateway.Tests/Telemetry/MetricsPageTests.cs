using CivilAffairsGraph.Differential;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Documentation;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Telemetry;

/// <summary>What Prometheus reads, of a gateway in a process of its own that was asked and whose Redis was lost.</summary>
public sealed partial class MetricsPageTests(GatewayFixture gateway, RedisProcess redis) : IClassFixture<RedisProcess>
{
    private static readonly Uri Graph = new("/graphql", UriKind.Relative);
    private static readonly Uri Page = new("/metrics", UriKind.Relative);

    [Fact]
    public async Task Page_OfAGatewayThatWasAsked_HoldsEveryMetricOfTheDashboardAndNothingOfAnybody()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var none = TestContext.Current.CancellationToken;
        var port = Ports.Free();
        await using var served = await ServedProcess.StartAsync([$"--Sandbox:Directory={gateway.Sandbox}", $"--Telemetry:Prometheus:Port={port}", "--Cache:Enabled=true", "--Cache:MemoryBytes=1000000", $"--Cache:Redis:Configuration={redis.Configuration}", "--Cache:Redis:Timeout=00:00:05"], none);
        using var client = served.CreateClient();
        using var prometheus = SearchedClient.Of(new Uri($"http://127.0.0.1:{port}"));
        await AskAsync(client, [Cached.Widow, "37069919910511010X"]);
        await AskAsync(client, ["37069919910511010X", Cached.Widow]);
        await redis.SettleAsync();
        redis.Kill();
        foreach (var numbers in Cached.Numbers(gateway).Take(4_000).Chunk(100))
        {
            await AskAsync(client, numbers);
        }

        await client.PostAsJsonAsync(Graph, new { query = "{ nonsense }" }, none);
        var page = await prometheus.GetStringAsync(Page, none);
        var printed = Printed().Matches(page).Select(metric => metric.Groups[1].Value).ToHashSet();

        Assert.Empty(Shown().Except(printed));
        Assert.All(Counted, metric => Assert.Contains(metric, page, StringComparison.Ordinal));
        Assert.DoesNotMatch("37[0-9]{2}99[0-9]{11}[0-9X]", page);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Page, none)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await prometheus.PostAsJsonAsync(Graph, new { query = "{ __typename }" }, none)).StatusCode);
    }

    /// <summary>Series that are there after those requests, as they are printed.</summary>
    private static IEnumerable<string> Counted =>
    [
        "cag_cache_hits_total{otel_scope_name=\"CivilAffairsGraph\",level=\"memory\",registry=\"Marriage\"}",
        "cag_registry_statements_total{otel_scope_name=\"CivilAffairsGraph\",registry=\"Burial\"}",
        "cag_registry_breaker{otel_scope_name=\"CivilAffairsGraph\",registry=\"SocialOrganization\"} 0",
        "cag_errors_total{otel_scope_name=\"CivilAffairsGraph\",code=\"VALIDATION_ERROR\"} 1",
    ];

    /// <summary>Names of metrics in the dashboard's expressions.</summary>
    private static IEnumerable<string> Shown()
    {
        using var dashboard = JsonDocument.Parse(Pages.Read("docs/operations/grafana.json"));
        var expressions = dashboard.RootElement.GetProperty("panels").EnumerateArray().SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!);
        var names = expressions.SelectMany(expression => Metric().Matches(expression)).Select(metric => metric.Value).Distinct().ToList();
        Assert.True(names.Count > 10);
        return names;
    }

    private static async Task AskAsync(HttpClient client, string[] numbers)
    {
        const string Query = "query Known($n: [ResidentId!]!) { persons(idNumbers: $n) { name maritalStatus { status } deathEvidence { verdict } } }";
        using var response = await client.PostAsJsonAsync(Graph, new { query = Query, variables = new { n = numbers } }, TestContext.Current.CancellationToken);
        Assert.StartsWith("{\"data\":{\"persons\":[{", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(\w+)[{ ]", RegexOptions.Multiline)]
    private static partial Regex Printed();

    [GeneratedRegex(@"\b(cag|dotnet|kestrel)_\w+")]
    private static partial Regex Metric();
}
