using System.Diagnostics;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Quotas;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>What one gateway leaves in Redis for the others.</summary>
public sealed class SharedRecordTests(GatewayFixture gateway, RedisProcess redis, ITestOutputHelper output) : IClassFixture<RedisProcess>
{
    private static readonly long[] Thousand = [.. Enumerable.Range(1, 1_000).Select(row => (long)row)];

    [Fact]
    public async Task Person_ThatAnotherReplicaRead_CostsNoStatement()
    {
        var expected = await FillAsync();
        var counter = new StatementCounter();
        using var other = gateway.Start(Cached.Over(redis.Configuration), counter);
        counter.Reset();

        Assert.Equal(expected, await Cached.AskAsync(other, Cached.Widow));
        Assert.Empty(counter.Statements);
    }

    [Fact]
    public async Task Answers_ToEveryFieldOfTheSchema_AreThoseWithoutACacheFromRedisToo()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        using var first = gateway.Start(Cached.Over(redis.Configuration));
        await Cached.CompareAsync(gateway.Client, first);
        await redis.SettleAsync();
        using var other = gateway.Start(Cached.Over(redis.Configuration));
        await redis.CommandsAsync();
        var compared = await Cached.CompareAsync(gateway.Client, other);

        Assert.Empty(compared.Wrong);
        Assert.True(compared.Lost == 0 && compared.Kept > 1_000, $"{compared.Lost} lost, {compared.Kept} kept");
        Assert.True((await redis.CommandsAsync())["mget"] > 10);
    }

    [Fact]
    public async Task Registry_OfAnotherLayout_SharesNothing()
    {
        var shipped = await FillAsync();
        var profile = Path.GetTempFileName();
        using (var text = new StreamReader(typeof(RegistryName).Assembly.GetManifestResourceStream("CivilAffairsGraph.Adapters.Profiles.Marriage.json")!))
        {
            var swapped = (await text.ReadToEndAsync(TestContext.Current.CancellationToken)).Replace("\"NAME_WOMAN\"", "\"?\"", StringComparison.Ordinal)
                .Replace("\"NAME_MAN\"", "\"NAME_WOMAN\"", StringComparison.Ordinal).Replace("\"?\"", "\"NAME_MAN\"", StringComparison.Ordinal);
            await File.WriteAllTextAsync(profile, swapped, TestContext.Current.CancellationToken);
        }

        var counter = new StatementCounter();
        using var other = gateway.Start(new(Cached.Over(redis.Configuration)) { ["Registries:Marriage:Profile"] = profile }, counter);
        counter.Reset();
        var answer = await Cached.AskAsync(other, Cached.Widow);

        Assert.Equal(["marriage.db"], counter.Statements.Select(statement => statement.Database).Distinct());
        Assert.NotEqual(shipped, answer);
        File.Delete(profile);
    }

    [Fact]
    public async Task Keys_AThousandAtOnce_CostOneRoundTripToRedisAndOneStatementForWhatIsMissing()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var delay = TimeSpan.FromSeconds(1);
        await using var far = new DelayedProxy(redis.Configuration, delay);
        var counter = new StatementCounter();
        var filling = gateway.StartHost(Cached.Over(redis.Configuration)).Services.GetRequiredService<IMarriageRegistry>();
        var asking = gateway.StartHost(Cached.Over(far.Configuration), counter).Services.GetRequiredService<IMarriageRegistry>();
        var expected = await filling.FindAsync(Thousand, TestContext.Current.CancellationToken);
        await redis.SettleAsync();

        // Connected by a look-up of something else.
        await Eventually.BecomesAsync(async () => { await asking.FindAsync([-Random.Shared.NextInt64(long.MaxValue)], TestContext.Current.CancellationToken); return (await redis.CommandsAsync()).GetValueOrDefault("mget"); }, 1);
        counter.Reset();
        var watch = Stopwatch.StartNew();
        var found = await asking.FindAsync(Thousand, TestContext.Current.CancellationToken);
        var took = watch.Elapsed;

        output.WriteLine($"1,000 keys from a Redis {delay.TotalMilliseconds:0} ms away: {took.TotalMilliseconds:0} ms");
        Assert.True(expected.Count > 900 && expected.Keys.Order().SequenceEqual(found.Keys.Order()));
        Assert.Empty(counter.Statements);
        Assert.Equal(1, (await redis.CommandsAsync())["mget"]);
        Assert.True(took >= delay && took < 2 * delay, $"{took}");

        await asking.FindAsync([.. Thousand, 2_001, 2_002, 2_003], TestContext.Current.CancellationToken);
        Assert.Single(counter.Statements);
        Assert.Equal(1, (await redis.CommandsAsync())["mget"]);
    }

    [Fact]
    public async Task Person_OfWhomRedisHoldsEverything_WaitsForItTwiceAtMost()
    {
        const string Couple = """
            { persons(idNumbers: ["371699195007170064", "371699194801200051"]) { name knownTo maritalStatus { status since } deathEvidence { verdict }
              marriageEvents { kind registeredOn parties { role name } } burialRecords { diedOn facility { name } } } }
            """;
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        using var filling = gateway.Start(Cached.Over(redis.Configuration));
        var expected = (await GatewayFixture.DataAsync(filling, Couple)).GetRawText();
        await redis.SettleAsync();
        var delay = TimeSpan.FromSeconds(2);

        // Other tests take the processor from it for seconds, and nothing gives it back: the quickest of three counts.
        var took = TimeSpan.MaxValue;
        for (var attempt = 1; attempt <= 3 && took >= 3 * delay; attempt++)
        {
            took = await AskFromAfarAsync(delay, Couple, expected);
            output.WriteLine($"A couple from a Redis {delay.TotalMilliseconds:0} ms away: {took.TotalMilliseconds:0} ms");
            Assert.True(took >= delay, $"{took}");
        }

        Assert.True(took < 3 * delay, $"{took}");
    }

    /// <summary>How long a new gateway takes for an answer of which Redis, far away, holds everything.</summary>
    private async Task<TimeSpan> AskFromAfarAsync(TimeSpan delay, string query, string expected)
    {
        await using var far = new DelayedProxy(redis.Configuration, delay);
        var counter = new StatementCounter();

        // What the client has left is counted by the replica itself: with Redis that costs a wait more, and one for people whom it has not counted.
        using var quotas = new Quotas(null, TimeProvider.System, replicas: 1);
        using var asking = gateway.StartHost(Cached.Over(far.Configuration), counter, services => services.AddSingleton<IQuotas>(quotas)).CreateClient().AsDeveloper();

        // Connected by a look-up of somebody who has nothing to do with her.
        await redis.CommandsAsync();
        await Eventually.BecomesAsync(async () => { await Cached.AskAsync(asking, "11010519491231002X"); return (await redis.CommandsAsync()).ContainsKey("mget"); }, true);
        counter.Reset();
        var watch = Stopwatch.StartNew();
        var answer = (await GatewayFixture.DataAsync(asking, query)).GetRawText();
        var took = watch.Elapsed;
        Assert.Equal(expected, answer);
        Assert.Empty(counter.Statements);
        return took;
    }

    /// <summary>The widow's answer, with everything behind it in Redis.</summary>
    private async Task<string> FillAsync()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        using var client = gateway.Start(Cached.Over(redis.Configuration));
        var answer = await Cached.AskAsync(client, Cached.Widow);
        await redis.SettleAsync();
        return answer;
    }
}
