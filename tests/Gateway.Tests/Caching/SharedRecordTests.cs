using System.Diagnostics;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>What one gateway leaves in Redis for the others.</summary>
public sealed class SharedRecordTests(GatewayFixture gateway, RedisProcess redis, ITestOutputHelper output) : IClassFixture<RedisProcess>
{
    private const string Widow = "371699195007170064";

    private static readonly long[] Thousand = [.. Enumerable.Range(1, 1_000).Select(row => (long)row)];

    [Fact]
    public async Task Person_ThatAnotherReplicaRead_CostsNoStatement()
    {
        var expected = await FillAsync();
        var counter = new StatementCounter();
        using var other = gateway.Start(Cached.Over(redis.Configuration), counter);
        counter.Reset();

        Assert.Equal(expected, await Cached.AskAsync(other, Widow));
        Assert.Empty(counter.Statements);
    }

    [Fact]
    public async Task Answers_ToEveryFieldOfTheSchema_AreThoseWithoutACacheFromRedisToo()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        using var first = gateway.Start(Cached.Over(redis.Configuration));
        await Cached.CompareAsync(gateway.Client, first);
        await WrittenAsync();
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
        var answer = await Cached.AskAsync(other, Widow);

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
        await WrittenAsync();

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
    public async Task Content_OfRedis_HoldsNoNumberAndNoNameOfAnyPerson()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var numbers = Cached.Numbers(gateway);
        using var client = gateway.Start(Cached.Over(redis.Configuration));
        foreach (var together in numbers.Take(200).Chunk(8))
        {
            await Task.WhenAll(together.Select(number => Cached.AskAsync(client, number)));
        }

        await WrittenAsync();
        var content = await redis.ContentAsync();
        Assert.True(content.Count > 1_000, $"{content.Count} values");

        var hidden = numbers.SelectMany(number => (string[])[number, number[..6] + number[8..17]]).Concat(["李伟", "王芳", "婚姻登记", "IA"]).SelectMany(text => (byte[][])[System.Text.Encoding.UTF8.GetBytes(text), System.Text.Encoding.Unicode.GetBytes(text)]).Where(text => text.Length > 3);
        var all = content.SelectMany(entry => (byte[])[.. System.Text.Encoding.UTF8.GetBytes(entry.Name), 0, .. entry.Value, 0]).ToArray();
        Assert.DoesNotContain(hidden, text => all.AsSpan().IndexOf(text) >= 0);
        Assert.All(content, entry => Assert.Matches("^cag:1:[A-Za-z0-9_-]{22}$", entry.Name));
    }

    [Fact]
    public async Task Keys_Rotated_StillOpenWhatTheOldOneSealed()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var (old, renewed) = (Convert.ToBase64String(new byte[32]), Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]));
        await AskWithAsync(redis.Configuration, [old]);
        await WrittenAsync();

        Assert.Equal(0, await AskWithAsync(redis.Configuration, [renewed, old]));
        Assert.NotEqual(0, await AskWithAsync(redis.Configuration, [renewed]));
    }

    /// <summary>The statements that a new replica with these keys needs.</summary>
    private async Task<int> AskWithAsync(string configuration, string[] keys)
    {
        var counter = new StatementCounter();
        var settings = Cached.Over(configuration);
        for (var i = 0; i < keys.Length; i++)
        {
            settings[$"Cache:Redis:Keys:{i}"] = keys[i];
        }

        using var client = gateway.Start(settings, counter);
        counter.Reset();
        await Cached.AskAsync(client, Widow);
        return counter.Statements.Count;
    }

    /// <summary>The widow's answer, with everything behind it in Redis.</summary>
    private async Task<string> FillAsync()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        using var client = gateway.Start(Cached.Over(redis.Configuration));
        var answer = await Cached.AskAsync(client, Widow);
        await WrittenAsync();
        return answer;
    }

    /// <summary>Values are written in the background: waits until no more come.</summary>
    private async Task WrittenAsync()
    {
        for (var (before, now) = (-1, 0); now == 0 || before != now;)
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            (before, now) = (now, await redis.CountAsync());
        }
    }
}
