using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>A gateway that is killed while it answers leaves a whole chain, in which every answer that anybody got is recorded.</summary>
public sealed class LedgerKillTests(GatewayFixture gateway, ITestOutputHelper output)
{
    private const int Askers = 8;
    private const string Query = """{ person(idNumber: "370199198003150010") { sex maritalStatus { status } } }""";

    /// <summary>More by <c>CAG_LEDGER_KILLS</c>.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CAG_LEDGER_KILLS") ?? "5", CultureInfo.InvariantCulture);

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gateway_KilledWhileItAnswers_LeavesEveryAnswerRecorded()
    {
        await using var own = new LedgerHost(gateway);
        string[] settings = [$"--Sandbox:Directory={gateway.Sandbox}", $"--Hub:ConnectionString=Data Source={Path.Combine(Path.GetDirectoryName(own.Options.FindFile()!)!, "hub.db")};Pooling=False", "--Cache:Enabled=true", "--Limits:RequestTime=00:10:00", "--Registries:Marriage:QueryTimeout=00:01:00", "--Registries:Burial:QueryTimeout=00:01:00", "--Limits:QueuedRequests=500", "--Limits:QueuedInOverload=500"];
        var answered = new ConcurrentBag<string>();

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var served = await ServedProcess.StartAsync(settings, None);
            using var client = served.CreateClient();
            client.DefaultRequestHeaders.Remove("X-Case");
            var before = answered.Count;
            var asking = Enumerable.Range(0, Askers).Select(asker => AskAsync(client, $"{kill}-{asker}", answered)).ToList();
            await Eventually.BecomesAsync(() => Task.FromResult(answered.Count > before), true);
            await Task.Delay(TimeSpan.FromMilliseconds(100 + (137 * (kill % 7))), None);
            served.Signal("KILL");
            await Task.WhenAll(asking);
        }

        var recorded = (await own.EntriesAsync()).Select(entry => entry.Case).ToHashSet();
        var report = await own.VerifyAsync();
        output.WriteLine($"{Kills} kills, {answered.Count} answers, {recorded.Count} recorded, {report.Entries} entries in {report.Batches} batches of {report.Chains} chain");
        Assert.Empty(report.Breaks);
        Assert.True(answered.Count > Kills, "Nothing was answered before the kills.");
        Assert.Empty(answered.Except(recorded));
    }

    /// <summary>Asks until nobody answers any more; each request has a case of its own.</summary>
    private static async Task AskAsync(HttpClient client, string asker, ConcurrentBag<string> answered)
    {
        for (var number = 0; ; number++)
        {
            var own = $"case-{asker}-{number}";
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query }) };
                request.Headers.Add("X-Case", own);
                using var response = await client.SendAsync(request, None);
                var body = await response.Content.ReadAsStringAsync(None);
                Assert.Contains("MARRIED", body, StringComparison.Ordinal);
                answered.Add(own);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
