using System.Text;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>What Redis can learn, and keys that are replaced.</summary>
public sealed class SealedRecordTests(GatewayFixture gateway, RedisProcess redis) : IClassFixture<RedisProcess>
{
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

        await redis.SettleAsync();
        var content = await redis.ContentAsync();
        Assert.True(content.Count > 1_000, $"{content.Count} values");

        // In both forms of the number, and with names, as anybody would write them.
        var hidden = numbers.SelectMany(number => (string[])[number, number[..6] + number[8..17]]).Concat(["李伟", "王芳", "婚姻登记"])
            .SelectMany(text => (byte[][])[Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text)])
            .Where(text => text.Length > 5); // Four bytes may come about by chance.
        var all = content.SelectMany(entry => (byte[])[.. Encoding.UTF8.GetBytes(entry.Name), 0, .. entry.Value, 0]).ToArray();
        Assert.DoesNotContain(hidden, text => all.AsSpan().IndexOf(text) >= 0);
        Assert.All(content, entry => Assert.Matches("^(cag:1:[A-Za-z0-9_-]{22}|{cag:1:[A-Za-z0-9_-]{22}}:(cost|day|people))$", entry.Name));
    }

    [Fact]
    public async Task Keys_Rotated_StillOpenWhatTheOldOneSealed()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var (old, renewed) = (Convert.ToBase64String(new byte[32]), Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]));
        await AskWithAsync(old);
        await redis.SettleAsync();

        Assert.Equal(0, await AskWithAsync(renewed, old));
        Assert.NotEqual(0, await AskWithAsync(renewed));
    }

    /// <summary>The statements that a new replica with these keys needs.</summary>
    private async Task<int> AskWithAsync(params string[] keys)
    {
        var counter = new StatementCounter();
        var settings = Cached.Over(redis.Configuration);
        for (var i = 0; i < keys.Length; i++)
        {
            settings[$"Cache:Redis:Keys:{i}"] = keys[i];
        }

        using var client = gateway.Start(settings, counter);
        counter.Reset();
        await Cached.AskAsync(client, Cached.Widow);
        return counter.Statements.Count;
    }
}
