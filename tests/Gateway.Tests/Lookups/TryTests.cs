using System.Text;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Tries;
using CivilAffairsGraph.Gateway.Tests.Caching;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Tries as replicas count them.</summary>
public sealed class TryTests(RedisProcess redis) : IClassFixture<RedisProcess>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Claims_FiveInVain_RefuseTheNextForAnHour(bool isShared)
    {
        Assert.SkipWhen(isShared && RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var replica = new Replica(isShared ? redis.Configuration : "");
        for (UInt128 i = 0; i < 5; i++)
        {
            Assert.True(await replica.TryAsync("hour", 1, i, isTrue: false));
        }

        Assert.False(await replica.TryAsync("hour", 1, 9, isTrue: true));
        Assert.True(await replica.TryAsync("hour", 2, 9, isTrue: true));
        Assert.True(await replica.TryAsync("others", 1, 9, isTrue: true));
        if (!isShared)
        {
            replica.Clock.Now += TimeSpan.FromMinutes(59);
            Assert.False(await replica.TryAsync("hour", 1, 9, isTrue: true));
            replica.Clock.Now += TimeSpan.FromMinutes(2);
            Assert.True(await replica.TryAsync("hour", 1, 9, isTrue: true));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Claims_ThatAreTrue_CountNothingAndForgiveNothing(bool isShared)
    {
        Assert.SkipWhen(isShared && RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var replica = new Replica(isShared ? redis.Configuration : "");
        var client = $"true {isShared}";
        for (UInt128 i = 0; i < 4; i++)
        {
            Assert.True(await replica.TryAsync(client, 1, i, isTrue: false));
        }

        for (var i = 0; i < 20; i++)
        {
            Assert.True(await replica.TryAsync(client, 1, 7, isTrue: true));
        }

        Assert.True(await replica.TryAsync(client, 1, 8, isTrue: false));
        Assert.False(await replica.TryAsync(client, 1, 7, isTrue: true));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Claims_ManyAtOnce_AreGrantedFiveTimes(bool isShared)
    {
        Assert.SkipWhen(isShared && RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var first = new Replica(isShared ? redis.Configuration : "");
        await using var second = new Replica(isShared ? redis.Configuration : "");
        var granted = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
            (await (isShared && i % 2 == 0 ? second : first).Tries.TakeAsync($"many {isShared}", [new(1, (UInt128)i)], TestContext.Current.CancellationToken))[0])));

        Assert.Equal(5, granted.Count(one => one));
    }

    [Fact]
    public async Task Claim_ThatIsNeverSettled_CountsOnceHoweverOftenItIsMade()
    {
        await using var replica = new Replica("");
        for (var i = 0; i < 10; i++)
        {
            Assert.True((await replica.Tries.TakeAsync("open", [new(1, 1)], TestContext.Current.CancellationToken))[0]);
        }

        for (UInt128 i = 2; i < 6; i++)
        {
            Assert.True(await replica.TryAsync("open", 1, i, isTrue: false));
        }

        Assert.False(await replica.TryAsync("open", 1, 7, isTrue: true));
    }

    [Fact]
    public async Task Claims_WhileRedisIsAway_AreHeardWhenItIsBack()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var first = new Replica(redis.Configuration);
        await using var second = new Replica(redis.Configuration);
        Assert.True(await first.TryAsync("away", 1, 1, isTrue: false));
        Assert.True(await second.TryAsync("away", 1, 2, isTrue: false));
        redis.Kill();
        Assert.True(await first.TryAsync("away", 1, 3, isTrue: false));
        Assert.True(await first.TryAsync("away", 1, 4, isTrue: false));
        redis.Start();
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        // Redis lost both; the first replica knew of its own, and that it was not told of two. Only that of the second is gone.
        Assert.True(await first.TryAsync("away", 1, 5, isTrue: false));
        Assert.True(await first.TryAsync("away", 1, 6, isTrue: false));
        Assert.False(await first.TryAsync("away", 1, 7, isTrue: true));
        Assert.False(await second.TryAsync("away", 1, 8, isTrue: true));
    }

    [Fact]
    public async Task Content_OfRedis_NamesNobodyAndEndsByItself()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var replica = new Replica(redis.Configuration);
        await replica.TryAsync("jinan-housing", 123456789, 987654321, isTrue: false);
        await replica.Tries.TakeAsync("jinan-housing", [new(123456789, 987654321)], TestContext.Current.CancellationToken);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        var (database, content) = (connection.GetDatabase(), new StringBuilder());
        foreach (var key in connection.GetServers().Single().Keys())
        {
            content.AppendLine(null, $"{key} {string.Join(' ', await database.HashGetAllAsync(key))}");
            Assert.InRange((await database.KeyTimeToLiveAsync(key))!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
        }

        Assert.Matches("{cag:1:[A-Za-z0-9_-]{22}}:cag:1:[A-Za-z0-9_-]{22} ", content.ToString());
        Assert.DoesNotContain("housing", content.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("123456789", content.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("987654321", content.ToString(), StringComparison.Ordinal);
    }

    private sealed class Replica : IAsyncDisposable
    {
        private readonly RecordCache cache;

        public Replica(string redis)
        {
            var options = new RedisOptions { Configuration = redis, Keys = [Convert.ToBase64String(new byte[32])], Timeout = TimeSpan.FromSeconds(2) };
            cache = new(new CacheOptions(), options, TimeProvider.System, NullLogger.Instance);
            Tries = new Tries(cache.Tries, Clock);
        }

        public Moved Clock { get; } = new();

        public ITries Tries { get; }

        public async Task<bool> TryAsync(string client, UInt128 subject, UInt128 content, bool isTrue)
        {
            var claim = new Claim(subject, content);
            var granted = (await Tries.TakeAsync(client, [claim], TestContext.Current.CancellationToken))[0];
            await Tries.SettleAsync(client, granted ? [(claim, isTrue)] : []);
            return granted;
        }

        public ValueTask DisposeAsync() => cache.DisposeAsync();
    }

    private sealed class Moved : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
