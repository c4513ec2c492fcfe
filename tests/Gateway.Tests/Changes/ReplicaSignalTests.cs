using System.Diagnostics;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Engines;
using CivilAffairsGraph.Gateway.Tests.Serving;
using CivilAffairsGraph.Gateway.Tests.Telemetry;
using StackExchange.Redis;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>A replica whose turn to look is a minute away knows what another one saw, because that one tells it through Redis.</summary>
public sealed class ReplicaSignalTests(ShippedSqlite engine, RedisProcess redis) : IClassFixture<ShippedSqlite>, IClassFixture<RedisProcess>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private readonly Uri metrics = new($"http://127.0.0.1:{Ports.Free()}");
    private readonly (long RowId, string Number) person = RedisProcess.Missing is null ? FreshnessRace.Over(engine).People(1).Single() : default;
    private int written;

    [Fact]
    public async Task ChangeThatOneReplicaSaw_IsKnownToTheOther_ThroughGarbageAndAnOutageOfRedis()
    {
        await using var watching = await ServeAsync("00:00:00.050");
        await using var told = await ServeAsync("00:01:00");
        using var client = told.CreateClient();
        await HearsAsync(client);
        await SendGarbageAsync();
        await HearsAsync(client);

        redis.Kill();
        await HearsNothingAsync(client);
        redis.Start();
        await HearsAsync(client);
    }

    [Fact]
    public async Task ReplicaThatStartedWithoutRedis_HearsTheOthersOnceItIsThere()
    {
        redis.Kill();
        await using var watching = await ServeAsync("00:00:00.050");
        await using var told = await ServeAsync("00:01:00");
        using var client = told.CreateClient();
        await HearsNothingAsync(client);
        redis.Start();
        await HearsAsync(client);
    }

    private Task<ServedProcess> ServeAsync(string lookEvery)
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        return engine.ServeAsync(new Dictionary<string, string>
        {
            ["Cache:LookEvery"] = lookEvery,
            ["Cache:Ceiling"] = "01:00:00",
            ["Cache:TimeToLive"] = "01:00:00",
            ["Cache:Redis:Configuration"] = redis.Configuration,
            ["Cache:Redis:Keys:0"] = Convert.ToBase64String(new byte[32]),
            ["Telemetry:Prometheus:Port"] = lookEvery.StartsWith("00:01", StringComparison.Ordinal) ? $"{metrics.Port}" : "0",
        });
    }

    /// <summary>What others send on the channel causes no look, or as few as one that means something.</summary>
    private async Task SendGarbageAsync()
    {
        await using var foreigner = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        var channel = RedisChannel.Literal((string)((RedisResult[])(await foreigner.GetDatabase().ExecuteAsync("PUBSUB", "CHANNELS", "cag:*"))!).Single()!);
        var before = await ToldAsync();
        foreach (var message in (RedisValue[])["", ":", "::", "x:Marriage:", "x:999", "x:Nothing", new byte[] { 0xff, 0, (byte)':' }, new string('x', 1_000_000)])
        {
            Assert.Equal(2, await foreigner.GetSubscriber().PublishAsync(channel, message));
        }

        Assert.Equal(before, await ToldAsync());
        await Task.WhenAll(Enumerable.Repeat("x:Marriage", 20_000).Select(message => foreigner.GetSubscriber().PublishAsync(channel, message)));
        Assert.InRange(await ToldAsync() - before, 1, 2_000);
    }

    /// <summary>Looks that the replica made because it was told.</summary>
    private async Task<double> ToldAsync()
    {
        // The page is made anew three times a second.
        await Task.Delay(400, TestContext.Current.CancellationToken);
        return await MetricsPage.SumAsync(metrics, "cag_changes_told_total", "registry=\"Marriage\"");
    }

    /// <summary>Writes names until the replica is told; it then knows the last.</summary>
    private async Task HearsAsync(HttpClient replica)
    {
        var (before, name) = (await ToldAsync(), "");
        for (var (patience, knows) = (Stopwatch.StartNew(), false); patience.Elapsed < Patience && !knows; knows = await ToldAsync() > before && await FreshnessRace.KnowsAsync(replica, person.Number, name))
        {
            name = Write();
        }

        Assert.True(await ToldAsync() > before, "nobody told it");
        Assert.True(await FreshnessRace.KnowsAsync(replica, person.Number, name));
    }

    /// <summary>Writes a name of which the replica is not told, and which it does not know.</summary>
    private async Task HearsNothingAsync(HttpClient replica)
    {
        await FreshnessRace.KnowsAsync(replica, person.Number, "");
        var (before, name) = (await ToldAsync(), Write());
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal(before, await ToldAsync());
        Assert.False(await FreshnessRace.KnowsAsync(replica, person.Number, name));
    }

    private string Write()
    {
        using var connection = engine.Open("marriage");
        var name = $"知{written++}";
        FreshnessRace.Over(engine).Rename(connection, person.RowId, name);
        return name;
    }
}
