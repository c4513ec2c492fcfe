using CivilAffairsGraph.Differential;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using CivilAffairsGraph.Gateway.Tests.Serving;
using CivilAffairsGraph.Gateway.Tests.Telemetry;

namespace CivilAffairsGraph.Gateway.Tests.Replicas;

/// <summary>Two gateways behind nginx with one Redis are one gateway, also while one of them ends.</summary>
public sealed class ReplicaTests(GatewayFixture gateway, RedisProcess redis, ITestOutputHelper output) : IClassFixture<RedisProcess>
{
    private const string Person = "query($n: ResidentId!) { person(idNumber: $n) { name knownTo maritalStatus { status since spouse { name } } marriageEvents { id kind registeredOn } deathEvidence { verdict } } }";
    private const string Page = "query($a: String) { marriageEvents(first: 100, after: $a, order: [{ registeredOn: DESC }]) { nodes { id } pageInfo { hasNextPage endCursor } } }";
    private static readonly Uri Graph = new("/graphql", UriKind.Relative);

    [Fact]
    public async Task Replicas_BehindNginx_AnswerAsOneAndShareWhatTheyRead()
    {
        await using var pair = await StartAsync();
        using var client = SearchedClient.Of(pair.Nginx.Address).AsDeveloper();
        var expected = new Dictionary<string, string>();
        foreach (var number in Cached.Numbers(gateway).Take(60))
        {
            expected[number] = (await gateway.DataAsync(Person, new { n = number })).ToString();
        }

        await Task.WhenAll(expected.Select(async known => Assert.Equal(known.Value, await AskAsync(client, known.Key))));
        await redis.SettleAsync();
        foreach (var replica in (ServedProcess[])[pair.First, pair.Second])
        {
            using var direct = replica.CreateClient();
            foreach (var (number, answer) in expected)
            {
                Assert.Equal(answer, await AskAsync(direct, number));
            }
        }

        var hits = await Task.WhenAll(pair.Metrics.Select(host => MetricsPage.SumAsync(host, "cag_cache_hits_total", "level=\"redis\"")));
        output.WriteLine($"keys from the other's reading: {string.Join(" and ", hits)}");
        Assert.All(hits, hit => Assert.True(hit > 0, "a replica read nothing that the other had read"));
    }

    [Fact]
    public async Task Cursor_OfOneReplica_LeadsOnAtTheOther()
    {
        await using var pair = await StartAsync();
        using var first = pair.First.CreateClient();
        using var second = pair.Second.CreateClient();
        var (cursor, ids) = ((string?)null, new HashSet<string>());
        for (var page = 0; page < 6; page++)
        {
            var events = (await GatewayFixture.DataAsync(page % 2 == 0 ? first : second, Page, new { a = cursor })).GetProperty("marriageEvents");
            Assert.All(events.GetProperty("nodes").EnumerateArray(), node => Assert.True(ids.Add(node.GetProperty("id").GetString()!)));
            cursor = events.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(600, ids.Count);
    }

    [Fact]
    public async Task Replica_ThatEndsUnderLoad_CostsNoAnswer()
    {
        await using var pair = await StartAsync();
        using var client = SearchedClient.Of(pair.Nginx.Address).AsDeveloper();
        var expected = (await gateway.DataAsync(Person, new { n = Cached.Widow })).ToString();
        var (ended, after) = (false, 0);
        var askers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var asked = 0; asked < 50 || !Volatile.Read(ref ended) || Volatile.Read(ref after) < 200; asked++)
            {
                Assert.Equal(expected, await AskAsync(client, Cached.Widow));
                Interlocked.Add(ref after, Volatile.Read(ref ended) ? 1 : 0);
            }
        })).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        pair.First.Terminate();
        Assert.Equal(0, await pair.First.EndAsync(TestContext.Current.CancellationToken));
        Volatile.Write(ref ended, true);

        await Task.WhenAll(askers);
        Assert.True(after >= 200);
    }

    private static async Task<string> AskAsync(HttpClient client, string number)
    {
        using var response = await client.PostAsJsonAsync(Graph, new { query = Person, variables = new { n = number } }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("data").ToString();
    }

    private async Task<ReplicaPair> StartAsync()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        Assert.SkipWhen(NginxProcess.Missing is not null, NginxProcess.Missing ?? "");
        return await ReplicaPair.StartAsync(gateway.Sandbox, redis.Configuration);
    }
}
