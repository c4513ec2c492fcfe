using System.Diagnostics;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Engines;
using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>Two gateways in processes of their own with one Redis are as fresh while Redis restarts, and when one of them stood still. CAG_RACES sets how many races there are.</summary>
public abstract class ReplicaFreshnessTests(EngineFixture engine, RedisProcess redis, ITestOutputHelper output)
{
    private const int RowsAtOnce = 4;
    private static readonly TimeSpan StandingStill = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Names_WrittenWhileRedisRestartsAgainAndAgain_AreAnsweredByBothReplicasWithinTheCeiling()
    {
        await using var first = await ServeAsync();
        await using var second = await ServeAsync();
        using var one = first.CreateClient();
        using var other = second.CreateClient();
        var race = FreshnessRace.Over(engine, one, other);
        var racing = Task.WhenAll(race.People(RowsAtOnce).Select(person => race.RunAsync(person, FreshnessTests.Races / RowsAtOnce)));
        var restarts = 0;
        for (; !racing.IsCompleted; restarts++)
        {
            await Task.WhenAny(racing, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
            redis.Kill();
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
            redis.Start();
        }

        await racing;
        output.WriteLine($"{GetType().Name}, Redis restarted {restarts} times: {race}");
        Assert.True(restarts > 3);
        Assert.InRange(race.Stale[^1], TimeSpan.Zero, FreshnessTests.Ceiling);
    }

    [Fact]
    public async Task Names_WrittenWhileAReplicaStandsStill_AreInItsFirstAnswersAfterwards()
    {
        await using var first = await ServeAsync();
        await using var second = await ServeAsync();
        using var one = first.CreateClient();
        using var other = second.CreateClient();
        var race = FreshnessRace.Over(engine, one);
        var people = race.People(RowsAtOnce);
        var races = 0;
        for (var stop = 0; stop < Math.Max(1, FreshnessTests.Races / 500); stop++)
        {
            // It remembers them.
            Assert.All(await Task.WhenAll(people.Select(person => FreshnessRace.KnowsAsync(other, person.Number, ""))), Assert.True);
            second.Signal("STOP");
            for (var watch = Stopwatch.StartNew(); watch.Elapsed < StandingStill; races++)
            {
                await Task.WhenAll(people.Select(person => race.RunAsync(person, 1, races)));
            }

            second.Signal("CONT");
            Assert.All(await Task.WhenAll(people.Select(person => FreshnessRace.KnowsAsync(other, person.Number, FreshnessRace.NameOf(person, races - 1)))), Assert.True);
        }

        output.WriteLine($"{GetType().Name}, the replica that went on: {race}");
        Assert.InRange(race.Stale[^1], TimeSpan.Zero, FreshnessTests.Ceiling);
    }

    private Task<ServedProcess> ServeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        Assert.SkipWhen(engine.Missing is not null, engine.Missing ?? "");
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        return engine.ServeAsync(new Dictionary<string, string> { ["Cache:Redis:Configuration"] = redis.Configuration, ["Cache:Redis:Keys:0"] = Convert.ToBase64String(new byte[32]) });
    }
}

public sealed class SqliteReplicaFreshnessTests(ShippedSqlite engine, RedisProcess redis, ITestOutputHelper output) : ReplicaFreshnessTests(engine, redis, output), IClassFixture<ShippedSqlite>, IClassFixture<RedisProcess>;

public sealed class PostgreSqlReplicaFreshnessTests(ShippedPostgreSql engine, RedisProcess redis, ITestOutputHelper output) : ReplicaFreshnessTests(engine, redis, output), IClassFixture<ShippedPostgreSql>, IClassFixture<RedisProcess>;
