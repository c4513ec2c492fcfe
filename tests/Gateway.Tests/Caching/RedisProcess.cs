using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using StackExchange.Redis;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>A Redis server of a test's own, which it may hurt.</summary>
public sealed class RedisProcess : IAsyncLifetime
{
    private readonly int port = FreePort();
    private Process? process;
    private ConnectionMultiplexer? connection;
    private RedisMonitor? monitor;

    /// <summary>Why no Redis can be started here; null when it can.</summary>
    public static string? Missing { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CAG_REDIS")) ? "Set CAG_REDIS to what '.ci/redis start' prints; it also says that redis-server is installed." : null;

    public string Configuration => $"127.0.0.1:{port}";

    private IServer Server => connection!.GetServer("127.0.0.1", port);

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        Start();
        connection = await ConnectionMultiplexer.ConnectAsync($"{Configuration},allowAdmin=true,abortConnect=false");
        await Server.PingAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }

        Kill();
    }

    public void Start()
    {
        process = Process.Start("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--logfile", "/dev/null"]);
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(30); Thread.Sleep(20))
        {
            using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Connect(IPAddress.Loopback, port);
                monitor = new(NumberSearch.OfSuite, "127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException("Redis did not start.");
    }

    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
        monitor?.Dispose();
        monitor = null;
    }

    /// <summary>The process keeps its connections and answers nothing.</summary>
    public void Pause() => Signal("-STOP");

    public void Continue() => Signal("-CONT");

    /// <summary>Refuses every value from now on.</summary>
    public Task FillAsync() => Server.ConfigSetAsync("maxmemory", "1");

    public Task EmptyAsync() => Server.ConfigSetAsync("maxmemory", "0");

    public Task FlushAsync() => Server.FlushDatabaseAsync();

    public async Task<int> CountAsync() => (int)await Server.DatabaseSizeAsync();

    /// <summary>Values are written in the background: waits until there are some and no more come.</summary>
    public async Task SettleAsync()
    {
        for (var (before, now) = (-1, 0); now == 0 || before != now;)
        {
            await Task.Delay(300);
            (before, now) = (now, await CountAsync());
        }
    }

    /// <summary>How often each command was called since the last time this was asked.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CommandsAsync()
    {
        var info = await Server.InfoAsync("commandstats");
        await Server.ConfigResetStatisticsAsync();
        return info.SelectMany(section => section).ToDictionary(line => line.Key["cmdstat_".Length..], line => int.Parse(line.Value.Split('=', ',')[1], null));
    }

    /// <summary>Every name with its bytes.</summary>
    public async Task<IReadOnlyList<(string Name, byte[] Value)>> ContentAsync()
    {
        var names = Server.Keys(pageSize: 10_000).ToArray();
        var values = await Task.WhenAll(names.Select(ReadAsync));
        return [.. names.Zip(values, (name, value) => (name.ToString(), value))];
    }

    private async Task<byte[]> ReadAsync(RedisKey name)
    {
        var database = connection!.GetDatabase();
        RedisValue[] values = await database.KeyTypeAsync(name) switch
        {
            RedisType.String => [await database.StringGetAsync(name)],
            RedisType.Hash => [.. (await database.HashGetAllAsync(name)).SelectMany(field => (RedisValue[])[field.Name, field.Value])],
            RedisType.Set => await database.SetMembersAsync(name),
            var other => throw new NotSupportedException($"{other}"),
        };
        return [.. values.SelectMany(value => (byte[])value!)];
    }

    public Task SetAsync(string name, byte[] value) => connection!.GetDatabase().StringSetAsync(name, value);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{process!.Id}"]);
        kill.WaitForExit();
    }
}
