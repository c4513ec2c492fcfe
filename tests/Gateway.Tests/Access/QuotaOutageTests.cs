using System.Diagnostics;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Redis goes and comes back, empty as it does: nobody gets a new quota by that.</summary>
public sealed class QuotaOutageTests(RedisProcess redis, ITestOutputHelper output) : IClassFixture<RedisProcess>
{
    [Fact]
    public async Task Day_WithARedisThatIsKilledAgainAndAgain_GrantsItsQuotaAndNoMore()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var first = new Asker(redis.Configuration, 2);
        await using var second = new Asker(redis.Configuration, 2);
        var client = Asker.Client("killed", burst: 100_000, perSecond: 100_000, perDay: 1_000);
        var granted = 0L;
        for (var blink = 0; blink < 3; blink++)
        {
            await AnswersAsync(first, second);
            for (var i = 0; i < 50; i++)
            {
                granted += (await first.TakeAsync(client, 1)).Granted ? 1 : 0;
                granted += (await second.TakeAsync(client, 1)).Granted ? 1 : 0;
            }

            redis.Kill();
            for (var i = 0; i < 50; i++)
            {
                granted += (await first.TakeAsync(client, 1)).Granted ? 1 : 0;
                granted += (await second.TakeAsync(client, 1)).Granted ? 1 : 0;
            }

            redis.Start();
        }

        await AnswersAsync(first, second);
        Assert.Equal(600, granted);
        await first.PeekAsync(client);
        await second.PeekAsync(client);
        Assert.Equal(400, (await first.PeekAsync(client)).RemainingToday);
        Assert.Equal(400, (await second.PeekAsync(client)).RemainingToday);
        redis.Kill();
        granted += await first.ExhaustAsync(client, 1) + await second.ExhaustAsync(client, 1);
        redis.Start();
        await AnswersAsync(first, second);
        await second.PeekAsync(client);
        granted += await first.ExhaustAsync(client, 1) + await second.ExhaustAsync(client, 1);

        Assert.Equal(1_000, granted);
    }

    [Fact]
    public async Task Burst_WithARedisThatIsKilledAgainAndAgain_IsGrantedOnce()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var first = new Asker(redis.Configuration, 2);
        await using var second = new Asker(redis.Configuration, 2);
        var client = Asker.Client("burst", burst: 1_000, perSecond: 10);
        await AnswersAsync(first, second);
        var (granted, watch) = (0L, Stopwatch.StartNew());
        for (var blink = 0; blink < 3; blink++)
        {
            granted += await first.ExhaustAsync(client, 5) + await second.ExhaustAsync(client, 5);
            redis.Kill();
            granted += await first.ExhaustAsync(client, 5) + await second.ExhaustAsync(client, 5);
            redis.Start();
            await AnswersAsync(first, second);
        }

        var quota = 1_000 + (10 * watch.Elapsed.TotalSeconds);
        output.WriteLine($"{granted} of {quota:0} in {watch.Elapsed.TotalSeconds:0.0} s and three outages");

        // Who restores an emptied Redis takes off what may have been given back on the way: 2 s, the time-out.
        Assert.InRange(granted, 0.9 * quota, quota + (3 * 2 * 10));
    }

    [Fact]
    public async Task People_WithARedisThatIsKilled_AreCountedOnceAndNoMoreThanTheQuota()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        await using var first = new Asker(redis.Configuration, 2);
        await using var second = new Asker(redis.Configuration, 2);
        var client = Asker.Client("people", burst: 1_000, perSecond: 10, subjectsPerDay: 100);
        await AnswersAsync(first, second);
        Assert.True(await first.DiscloseAsync(client, [.. Enumerable.Range(0, 30)]));
        Assert.True(await second.DiscloseAsync(client, [.. Enumerable.Range(30, 30)]));
        await first.PeekAsync(client);
        redis.Kill();

        // Forty are left, so twenty for each; who was counted costs nothing.
        Assert.True(await first.DiscloseAsync(client, [.. Enumerable.Range(0, 30), .. Enumerable.Range(100, 20)]));
        Assert.False(await first.DiscloseAsync(client, 200));
        Assert.True(await second.DiscloseAsync(client, [.. Enumerable.Range(100, 10)]));
        redis.Start();
        await AnswersAsync(first, second);

        // Ten of those were the same, which Redis hears of both.
        Assert.True(await second.DiscloseAsync(client, 300));
        Assert.True(await first.DiscloseAsync(client, 301));
        Assert.Equal(100 - 82, (await first.PeekAsync(client)).SubjectsToday);
        Assert.True(await first.DiscloseAsync(client, [.. Enumerable.Range(400, 18)]));
        Assert.False(await second.DiscloseAsync(client, 500));
        Assert.True(await second.DiscloseAsync(client, 0, 301, 417));
    }

    /// <summary>Waits until both replicas count in Redis again.</summary>
    private static async Task AnswersAsync(Asker first, Asker second)
    {
        var probe = Asker.Client($"probe-{Guid.NewGuid():N}", burst: 1_000_000, perSecond: 1);
        await Eventually.BecomesAsync(async () =>
        {
            await first.TakeAsync(probe, 1);
            await second.TakeAsync(probe, 1);
            var seen = await first.PeekAsync(probe);
            return seen.Remaining == (await second.PeekAsync(probe)).Remaining && seen.Remaining > 600_000;
        }, true);
    }
}
