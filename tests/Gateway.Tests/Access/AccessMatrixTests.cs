using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>A gateway that remembers rows. The kinds are classes of their own, because they take long and can be asked at the same time.</summary>
public sealed class AccessMatrixTests(GatewayFixture gateway, ITestOutputHelper output) : AccessMatrix(gateway, output)
{
    [Fact]
    public async Task Fields_ByEveryPath_AreSeenAsThePageSays() => await WalkAsync(Cached.InMemory, warm: false);
}

/// <summary>A gateway that remembers answers, in Redis too.</summary>
public sealed class RememberedAccessMatrixTests(GatewayFixture gateway, RedisProcess redis, ITestOutputHelper output) : AccessMatrix(gateway, output), IClassFixture<RedisProcess>
{
    [Fact]
    public async Task Fields_RememberedForThePrivileged_AreSeenAsThePageSays()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");

        await WalkAsync(new(Cached.Over(redis.Configuration)) { ["Cache:Answers"] = "true" }, warm: true);
    }
}

/// <summary>A gateway that remembers answers and cannot reach its Redis.</summary>
public sealed class RedislessAccessMatrixTests(GatewayFixture gateway, ITestOutputHelper output) : AccessMatrix(gateway, output)
{
    [Fact]
    public async Task Fields_WhileRedisIsAway_AreSeenAsThePageSays() =>
        await WalkAsync(new(Cached.WithAnswers) { ["Cache:Redis:Configuration"] = "127.0.0.1:1,abortConnect=false", ["Cache:Redis:Timeout"] = "00:00:00.010" }, warm: true);
}
