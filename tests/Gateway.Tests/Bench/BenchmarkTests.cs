using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Handwritten;
using CivilAffairsGraph.Load;
using CivilAffairsGraph.Load.Cases;
using Microsoft.AspNetCore.Builder;

namespace CivilAffairsGraph.Gateway.Tests.Bench;

/// <summary>The benchmark compares equal work: an endpoint written by hand, which shares no code with the gateway, gives the same bytes.</summary>
public sealed class BenchmarkTests(GatewayFixture gateway) : IAsyncLifetime
{
    private const int Most = 300;
    private WebApplication endpoint = null!;
    private HttpClient handwritten = null!;

    public static TheoryData<string> Operations => [.. Catalogue.All.Select(operation => operation.Name)];

    public async ValueTask InitializeAsync()
    {
        endpoint = await HandwrittenHost.StartAsync(gateway.Sandbox, "http://127.0.0.1:0", new PinnedClock(), TestContext.Current.CancellationToken);
        handwritten = new HttpClient { BaseAddress = new Uri(endpoint.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        handwritten.Dispose();
        await endpoint.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_OverManyVariables_GivesTheBytesOfTheHandwrittenEndpoint(string name)
    {
        var operation = Catalogue.All.Single(known => known.Name == name);
        var cases = await operation.Cases(new CaseSource(gateway.Sandbox, new PageWalk(gateway.Client, handwritten), Most));

        var bodies = await Verification.CompareAsync(operation, cases, gateway.Client, handwritten);

        Assert.InRange(bodies.Count, Most / 6, Most);
        Assert.True(bodies.Select(Convert.ToBase64String).Distinct().Count() > 1, "Every answer is the same.");
    }
}
