using System.Diagnostics;
using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.Logging.Abstractions;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

/// <summary>A thousand keys at once.</summary>
public sealed class RedisBatchTests(ITestOutputHelper output)
{
    private static readonly string[] Keys = [.. Enumerable.Range(0, 1_000).Select(key => $"3702991980{key:00000000}")];

    [Fact]
    public async Task Keys_InRedis_ComeBackOneByOneRight()
    {
        var server = Environment.GetEnvironmentVariable("CAG_REDIS") ?? "";
        Assert.SkipWhen(server.Length == 0, "Set CAG_REDIS to what '.ci/redis start' prints.");
        var columns = new RowColumns<BurialRecordRow>();
        var redis = new RedisOptions { Configuration = server, Keys = [Convert.ToBase64String(Guid.NewGuid().ToByteArray().Concat(new byte[16]).ToArray())], Timeout = TimeSpan.FromSeconds(5) };
        await using var cache = new RecordCache(new CacheOptions(), redis, TimeProvider.System, NullLogger.Instance);
        var entries = cache.Redis<string, BurialRecordRow>([1, 2, 3], columns)!;
        var readAt = TimeProvider.System.Now();
        entries.Add([.. Keys.Select((key, i) => KeyValuePair.Create(key, new Entry<BurialRecordRow>([Row(key, i)], readAt, readAt, readAt)))]);
        Entry<BurialRecordRow>?[] found = [];
        for (var patience = Stopwatch.StartNew(); (found.Length == 0 || found.Contains(null)) && patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            found = await entries.FindAsync(Keys, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Keys.Select((key, i) => Rows.Text(Row(key, i))), found.Select(entry => Rows.Text(entry!.Rows.Single())));
        Assert.All(await cache.Redis<string, BurialRecordRow>([1, 2, 4], columns)!.FindAsync(Keys, TestContext.Current.CancellationToken), Assert.Null);
        var best = await BestAsync(() => entries.FindAsync(Keys, TestContext.Current.CancellationToken));
        output.WriteLine($"1,000 keys from Redis: {best.TotalMilliseconds:0.00} ms at best, names, opening and rows included");
    }

    private static BurialRecordRow Row(string key, int i) => new()
    {
        RowId = i,
        Number = key,
        Name = $"张{i}",
        Sex = "1",
        BirthDate = "19500312",
        Household = "370102000000",
        DiedOn = "2015-03-02 00:00:00",
        CrematedOn = "2015-03-04 10:30:00",
        Status = "2",
        FacilityCode = "37010201",
    };

    private static async Task<TimeSpan> BestAsync(Func<Task> work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 1_000; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            best = Stopwatch.GetElapsedTime(began) is var took && took < best ? took : best;
        }

        return best;
    }
}
