using StackExchange.Redis;

namespace CivilAffairsGraph.Gateway.Tests.Replicas;

/// <summary>The Redis Cluster that <c>.ci/redis-cluster start</c> started, emptied.</summary>
public sealed class RedisCluster : IAsyncLifetime
{
    private ConnectionMultiplexer? connection;

    /// <summary>Its servers; empty for none.</summary>
    public static string Configuration { get; } = Environment.GetEnvironmentVariable("CAG_REDIS_CLUSTER") ?? "";

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing { get; } = Configuration.Length == 0 ? "Set CAG_REDIS_CLUSTER to what '.ci/redis-cluster start' prints." : null;

    private IServer[] Masters => connection!.GetServers();

    public async ValueTask InitializeAsync()
    {
        if (Missing is null)
        {
            connection = await ConnectionMultiplexer.ConnectAsync($"{Configuration},allowAdmin=true");
            await Task.WhenAll(Masters.Select(master => master.FlushDatabaseAsync()));
        }
    }

    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? default;

    /// <summary>How many values each master holds.</summary>
    public async Task<long[]> CountsAsync() => await Task.WhenAll(Masters.Select(master => master.DatabaseSizeAsync()));

    /// <summary>Values are written in the background: waits until there are some and no more come.</summary>
    public async Task SettleAsync()
    {
        for (var (before, now) = (-1L, 0L); now == 0 || before != now;)
        {
            await Task.Delay(300);
            (before, now) = (now, (await CountsAsync()).Sum());
        }
    }

    /// <summary>How often each master was asked for values, and how often it read from its connections, since it started.</summary>
    public async Task<(long Gets, long Arrivals)[]> TrafficAsync() => await Task.WhenAll(Masters.Select(async master =>
    {
        var commands = (await master.InfoAsync("commandstats")).SelectMany(section => section).ToDictionary(line => line.Key, line => line.Value);
        var stats = (await master.InfoAsync("stats")).SelectMany(section => section).ToDictionary(line => line.Key, line => line.Value);
        return (commands.TryGetValue("cmdstat_get", out var gets) ? long.Parse(gets.Split('=', ',')[1], null) : 0, long.Parse(stats["total_reads_processed"], null));
    }));
}
