using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Wrong names on two replicas, with a Redis between them and without.</summary>
public sealed class LookupReplicaTests(GatewayFixture gateway, RedisProcess redis) : IClassFixture<RedisProcess>
{
    private const string Known = "370199198003150010";

    [Fact]
    public async Task Names_WrongOnEitherReplica_LockBoth()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        using var first = gateway.Start(Cached.Over(redis.Configuration));
        using var second = gateway.Start(Cached.Over(redis.Configuration));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("UNKNOWN", Lookup.Of(await Lookup.DeceasedAsync(i % 2 == 0 ? first : second, Known, $"李{i}"), "verdict"));
        }

        Assert.Equal("RATE_LIMITED", Lookup.Code(await Lookup.MaritalStatusAsync(first, Known, "李伟")));
        Assert.Equal("RATE_LIMITED", Lookup.Code(await Lookup.MaritalStatusAsync(second, Known, "李伟")));
    }

    [Fact]
    public async Task Names_WrongWithoutRedis_LockTheReplicaThatHeardThem()
    {
        using var first = gateway.Start([]);
        using var second = gateway.Start([]);
        for (var i = 0; i < 5; i++)
        {
            await Lookup.DeceasedAsync(first, Known, $"李{i}");
        }

        Assert.Equal("RATE_LIMITED", Lookup.Code(await Lookup.MaritalStatusAsync(first, Known, "李伟")));
        Assert.Equal("YES", Lookup.Of(await Lookup.MaritalStatusAsync(second, Known, "李伟"), "verdict"));
    }
}
