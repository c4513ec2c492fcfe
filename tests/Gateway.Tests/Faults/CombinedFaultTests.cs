using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>A registry and Redis in trouble at the same time, of a gateway that remembers: only the registry's fields may be missing, nothing is wrong, and nobody waits longer than the registry may take.</summary>
[Collection(nameof(StatementTests))]
public sealed class CombinedFaultTests(GatewayFixture gateway, RedisProcess redis, ITestOutputHelper output) : IClassFixture<RedisProcess>
{
    private static readonly string[] RedisFaults = ["healthy", "killed", "paused", "flushed", "garbage", "full"];
    private static readonly string[] RegistryFaults = ["refused", "slow", "half a batch", "garbage"];

    private static readonly (string Registry, string Name, string File)[] Registries =
    [
        ("Marriage", "MARRIAGE", "marriage.db"),
        ("Burial", "BURIAL", "burial.db"),
        ("SocialOrganization", "SOCIAL_ORGANIZATION", "social-organization.db"),
        ("PlaceName", "PLACE_NAME", "place-name.db"),
    ];

    /// <summary>What the registry may take; more than what the rest of an answer needs on a busy machine.</summary>
    private static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Look-ups that are remembered, lists that are not, and both below each other.</summary>
    private static readonly string[] Asked = ["person", "persons", "socialOrganization", "marriageEvents"];

    /// <summary>Every fault of Redis with every fault of a registry; each registry has all four.</summary>
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        for (var i = 0; i < RedisFaults.Length; i++)
        {
            for (var j = 0; j < RegistryFaults.Length; j++)
            {
                cases.Add(RedisFaults[i], RegistryFaults[j], Registries[(i + j) % Registries.Length].Registry);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Redis_AndARegistryBroken_CostTheRegistrysFieldsOnlyInTimeAndBothRecover(string redisFault, string registryFault, string registry)
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var (_, name, file) = Registries.Single(known => known.Registry == registry);
        using var copy = new SandboxCopy(gateway, registry, file);
        var broken = new BrokenCommands("registry.db") { Delay = 2 * QueryTimeout };
        var faults = new DoubleFault(redis, copy, broken);
        var settings = new Dictionary<string, string>(Cached.Over(redis.Configuration).Concat(copy.Settings))
        {
            ["Cache:Redis:Timeout"] = "00:00:00.500",
            ["Ids:Key"] = OwnKeys.SandboxIds,
            ["Cache:Redis:Keys:0"] = Convert.ToBase64String(new byte[32]),
            [$"Registries:{registry}:QueryTimeout"] = QueryTimeout.ToString(),
            [$"Registries:{registry}:BreakAfter"] = "3",
        };
        var documents = Cached.Documents().Where(document => Asked.Contains(document.Key)).ToDictionary();
        using var client = gateway.Start(settings, broken);
        var whole = new Dictionary<string, JsonElement>();
        foreach (var (field, document) in documents)
        {
            whole[field] = await gateway.DataAsync(document);
        }

        if (redisFault is "healthy" or "garbage" or "full")
        {
            await FillAsync(settings, documents.Values);
        }

        // Connected before anything is timed; what it read of one person it may go on answering.
        await GatewayFixture.DataAsync(client, documents["person"]);
        var damaged = new DamagedAnswer(name);
        var slowest = TimeSpan.Zero;
        try
        {
            await faults.BreakAsync(redisFault, registryFault);
            foreach (var (field, document) in documents)
            {
                var watch = Stopwatch.StartNew();
                damaged.Compare(whole[field], await AnswerAsync(client, document, name));
                slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            }
        }
        finally
        {
            await faults.MendAsync(redisFault, registryFault);
        }

        output.WriteLine($"Redis {redisFault}, {name} {registryFault}: {damaged.Lost} fields lost, {damaged.Kept} values kept, slowest document {slowest.TotalSeconds:0.0} s");
        Assert.Empty(damaged.Wrong);
        Assert.True(damaged.Kept > 300, $"{damaged.Kept}");

        // Two reads of the registry after each other would take two time-outs.
        Assert.True(slowest < 2 * QueryTimeout, $"a document took {slowest}");

        await RegistryStates.AnswersAsync(client, name);
        var mended = new DamagedAnswer(name);
        foreach (var (field, document) in documents)
        {
            mended.Compare(whole[field], await GatewayFixture.DataAsync(client, document));
        }

        Assert.Equal((0, 0), (mended.Wrong.Count, mended.Lost));
    }

    /// <summary>The data of an answer that is one, with no other error than that the registry is away.</summary>
    private static async Task<JsonElement> AnswerAsync(HttpClient client, string query, string name)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        if (answer.TryGetProperty("errors", out var errors))
        {
            Assert.All(errors.EnumerateArray().Select(error => error.GetProperty("extensions")), extensions =>
                Assert.Equal(("REGISTRY_UNAVAILABLE", name), (extensions.GetProperty("code").GetString(), extensions.GetProperty("registry").GetString())));
        }

        return answer.GetProperty("data");
    }

    /// <summary>Another replica reads everything and leaves it in Redis.</summary>
    private async Task FillAsync(Dictionary<string, string> settings, IEnumerable<string> documents)
    {
        using var filling = gateway.Start(settings);
        foreach (var document in documents)
        {
            await GatewayFixture.DataAsync(filling, document);
        }

        await redis.SettleAsync();
    }
}
