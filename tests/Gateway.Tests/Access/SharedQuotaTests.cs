using System.Diagnostics;
using System.Text;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Replicas;
using StackExchange.Redis;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Quotas that two replicas share.</summary>
public sealed class SharedQuotaTests(RedisProcess redis, ITestOutputHelper output) : IClassFixture<RedisProcess>
{
    private const int Clients = 10;
    private const long Burst = 1_000;
    private const long PerSecond = 300;

    [Fact]
    public async Task Take_OnEitherReplica_CountsForBothByOneRoundTrip()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var first = new Asker(redis.Configuration, 2);
        await using var second = new Asker(redis.Configuration, 2);
        var client = Asker.Client("both", burst: 100, perSecond: 1, perDay: 500);
        Assert.True((await first.TakeAsync(client, 70)).Granted);
        Assert.Equal(30, (await second.PeekAsync(client)).Remaining);
        await redis.CommandsAsync();
        var refused = await second.TakeAsync(client, 60);
        var commands = await redis.CommandsAsync();

        Assert.False(refused.Granted);
        Assert.InRange(refused.RetryAfter, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(30));
        Assert.Equal(430, refused.RemainingToday);
        Assert.Equal(1, commands["evalsha"]);
        Assert.Equal(Timeout.InfiniteTimeSpan, (await second.TakeAsync(client, 101)).RetryAfter);
    }

    [Fact]
    public async Task Take_InTime_GivesBackWhatTheQuotaSays()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var asker = new Asker(redis.Configuration, 1);
        var client = Asker.Client("refill", burst: 1_000, perSecond: 200);
        await asker.TakeAsync(client, 1_000);
        var watch = Stopwatch.StartNew();
        var wait = (await asker.TakeAsync(client, 100)).RetryAfter;
        await Task.Delay(wait + TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);

        Assert.InRange(wait.TotalSeconds, 0.3, 0.5);
        Assert.True((await asker.TakeAsync(client, 100)).Granted, $"after {watch.Elapsed}");
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("cluster")]
    [InlineData("")]
    public async Task Clients_TenAtOnceOnTwoReplicas_GetTheirQuota(string where)
    {
        var missing = where switch { "redis" => RedisProcess.Missing, "cluster" => RedisCluster.Missing, _ => null };
        Assert.SkipWhen(missing is not null, missing ?? "");
        var server = where switch { "redis" => redis.Configuration, "cluster" => RedisCluster.Configuration, _ => "" };
        await using var first = new Asker(server, 2);
        await using var second = new Asker(server, 2);
        var clients = Enumerable.Range(0, Clients).Select(i => Asker.Client($"tenth-{where}-{i}", Burst, PerSecond)).ToList();
        await Task.WhenAll(clients.SelectMany(client => (Task[])[first.PeekAsync(client).AsTask(), second.PeekAsync(client).AsTask()]));
        var granted = await Task.WhenAll(clients.Select(client => GrantedAsync(client, first, second, server.Length > 0)));

        output.WriteLine($"{where}: {string.Join(", ", granted.Select(ratio => $"{ratio.OfLeast:0.0000} to {ratio.OfMost:0.0000}"))} of the quota");
        Assert.All(granted, ratio => Assert.True(ratio is { OfLeast: > 0.99, OfMost: < 1.01 }, $"{ratio}"));
    }

    [Fact]
    public async Task Content_OfRedis_NamesNobodyAndEndsByItself()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var asker = new Asker(redis.Configuration, 1);
        var client = Asker.Client("jinan-housing", burst: 100, perSecond: 1);
        await asker.TakeAsync(client, 1);
        await asker.DiscloseAsync(client, 370199198003150010, 370199198206220023);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        var (database, content) = (connection.GetDatabase(), new StringBuilder());
        foreach (var key in connection.GetServers().Single().Keys())
        {
            var values = await database.KeyTypeAsync(key) == RedisType.Set ? await database.SetMembersAsync(key) : (await database.HashGetAllAsync(key)).Select(entry => (RedisValue)$"{entry}");
            content.AppendLine(null, $"{key} {string.Join(' ', values)}");
            Assert.Matches("^{cag:1:[A-Za-z0-9_-]{22}}:(cost|day|people)$", key.ToString());
            Assert.NotNull(await database.KeyTimeToLiveAsync(key));
        }

        Assert.Contains(":people", content.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("housing", content.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("370199", content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disclose_ByManyOnTwoReplicas_CountsEachOnceAndExactlyTheQuota()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var first = new Asker(redis.Configuration, 2);
        await using var second = new Asker(redis.Configuration, 2);
        var client = Asker.Client("trawler", burst: 100, perSecond: 1, subjectsPerDay: 500);
        var disclosed = new HashSet<long>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(asker => Task.Run(async () =>
        {
            // Overlapping: half of the people of each are those of the next.
            for (var batch = 0; batch < 60; batch++)
            {
                long[] people = [.. Enumerable.Range((asker * 150) + (batch * 5), 5).Select(subject => (long)subject)];
                if (await (batch % 2 == 0 ? first : second).DiscloseAsync(client, people))
                {
                    lock (disclosed)
                    {
                        disclosed.UnionWith(people);
                    }
                }
            }
        })));

        var left = (await first.PeekAsync(client)).SubjectsToday;
        output.WriteLine($"{disclosed.Count} people, {left} left");
        Assert.Equal(500, disclosed.Count + left);
        Assert.InRange(left, 0, 4);
        Assert.True(await second.DiscloseAsync(client, [.. disclosed]));
        Assert.False(await second.DiscloseAsync(client, [.. Enumerable.Range(10_000, (int)left + 1)]));
    }

    /// <summary>
    /// Takes the whole burst, then asks as fast as it can on both; what was granted, and what could not be asked for in time, of what the quota gives: in the time
    /// from the first answer to the last question, which is the least it may be, and from the first question to the last answer.
    /// </summary>
    private static async Task<(double OfLeast, double OfMost)> GrantedAsync(Client client, Asker first, Asker second, bool isShared)
    {
        Asker[] askers = [first, second];
        var outer = Stopwatch.StartNew();
        var granted = Burst;
        foreach (var asker in isShared ? [first] : askers)
        {
            Assert.True((await asker.TakeAsync(client, isShared ? Burst : Burst / 2)).Granted);
        }

        var (inner, most) = (Stopwatch.StartNew(), TimeSpan.FromSeconds(4));
        await Task.WhenAll(askers.Select(async asker =>
        {
            while (inner.Elapsed < most)
            {
                var cost = Random.Shared.NextInt64(1, 10);
                var state = await asker.TakeAsync(client, cost);
                Interlocked.Add(ref granted, state.Granted ? cost : 0);
                if (!state.Granted)
                {
                    await Task.Delay(5);
                }
            }
        }));
        var least = inner.Elapsed;
        var left = (await first.PeekAsync(client)).Remaining + (isShared ? 0 : (await second.PeekAsync(client)).Remaining);
        Assert.InRange(left, 0, Burst / 2);
        double Of(TimeSpan time) => (granted + left) / (Burst + (PerSecond * time.TotalSeconds));
        return (Of(least), Of(outer.Elapsed));
    }
}
