using CivilAffairsGraph.Differential;
using System.Diagnostics;
using System.Security.Cryptography;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>Whatever happens to Redis, answers are right and hardly later.</summary>
[Collection(nameof(StatementTests))]
public sealed class DamagedRedisTests(GatewayFixture gateway, RedisProcess redis, ITestOutputHelper output) : IClassFixture<RedisProcess>
{
    private const int Requests = 100;

    private readonly CapturedLog log = new();

    [Theory]
    [InlineData("killed")]
    [InlineData("paused")]
    [InlineData("flushed")]
    [InlineData("restarted")]
    [InlineData("full")]
    [InlineData("absent at the start")]
    public async Task Redis_Damaged_CostsNoAnswerAndLittleTimeAndComesBack(string damage)
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var everybody = Cached.Numbers(gateway);
        string[][] numbers = [.. everybody.Chunk(Requests).Take(2)];

        // Who was asked for before is in the process's memory, and Redis is not needed.
        var others = new Queue<string>(everybody.Skip(2 * Requests));
        if (damage == "absent at the start")
        {
            redis.Kill();
        }

        // Where Redis stays, nothing may be called a fault; a busy machine alone takes more than the usual time-out now and then.
        var stays = damage is "flushed" or "full";
        using var client = gateway.StartHost(stays ? Cached.Over(redis.Configuration) : Settings, more: services => services.AddSingleton<ILoggerProvider>(log)).CreateClient().AsDeveloper();
        var healthy = await AskAsync(client, numbers[0]);
        await DamageAsync(damage);
        var damaged = await AskAsync(client, numbers[1]);
        output.WriteLine($"{Requests} requests: {healthy.TotalMilliseconds:0} ms before, {damaged.TotalMilliseconds:0} ms with Redis {damage}");

        // Without a breaker each request would wait at least twice for 100 ms: its look-ups depend on each other.
        Assert.True(damaged - healthy < TimeSpan.FromMilliseconds(Requests * 200 / 2), $"{damaged} instead of {healthy}");
        if (damage is not "restarted")
        {
            Assert.Equal(stays ? 0 : 1, Said("does not answer") - Said("answers again"));
        }

        await MendAsync(damage);
        Assert.True(await Eventually.BecomesAsync(() => IsBackAsync(client, others.Dequeue()), true));
        Assert.Equal(Said("does not answer"), Said("answers again"));
    }

    [Fact]
    public async Task Values_ReplacedByAnything_AreReadFromTheRegistry()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var numbers = Cached.Numbers(gateway).Take(30).ToArray();
        using (var filling = gateway.Start(Settings))
        {
            await AskAsync(filling, numbers);
            Assert.True(await Eventually.BecomesAsync(async () => await redis.CountAsync() > 100, true));
        }

        var content = await redis.ContentAsync();
        foreach (var ((name, value), i) in content.Select((entry, i) => (entry, i)))
        {
            await redis.SetAsync(name, (i % 5) switch
            {
                0 => RandomNumberGenerator.GetBytes(i),
                1 => value[..(value.Length / 2)],
                2 => content[(i + 1) % content.Count].Value,
                3 => [0, .. value[1..]],
                _ => [.. value[..^1], (byte)(value[^1] ^ 1)],
            });
        }

        var counter = new StatementCounter();
        using var client = gateway.Start(Settings, counter);
        counter.Reset();
        await AskAsync(client, numbers);
        Assert.NotEmpty(counter.Statements);
    }

    private Dictionary<string, string> Settings => new(Cached.Over(redis.Configuration)) { ["Cache:Redis:Timeout"] = "00:00:00.100", ["Logging:LogLevel:CivilAffairsGraph.Adapters.Caching"] = "Information" };

    private int Said(string text) => log.Lines.Count(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>Asks for each and compares with the gateway that has no cache; the time of the first.</summary>
    private async Task<TimeSpan> AskAsync(HttpClient client, string[] numbers)
    {
        var time = TimeSpan.Zero;
        foreach (var number in numbers)
        {
            var watch = Stopwatch.StartNew();
            var answer = await Cached.AskAsync(client, number);
            time += watch.Elapsed;
            Assert.Equal(await Cached.AskAsync(gateway.Client, number), answer);
        }

        return time;
    }

    /// <summary>Whether the log says so, if it said anything, and what is read is in Redis again.</summary>
    private async Task<bool> IsBackAsync(HttpClient client, string number)
    {
        await AskAsync(client, [number]);
        return Said("does not answer") == Said("answers again") && await redis.CountAsync() > 0;
    }

    private async Task DamageAsync(string damage)
    {
        switch (damage)
        {
            case "killed": redis.Kill(); break;
            case "paused": redis.Pause(); break;
            case "flushed": await redis.FlushAsync(); break;
            case "full": await redis.FillAsync(); break;
            case "restarted": redis.Kill(); redis.Start(); break;
            default: break;
        }
    }

    private async Task MendAsync(string damage)
    {
        if (damage == "paused")
        {
            redis.Continue();
        }
        else if (damage == "full")
        {
            await redis.EmptyAsync();
        }
        else if (damage is "killed" or "absent at the start")
        {
            redis.Start();
        }
    }
}
