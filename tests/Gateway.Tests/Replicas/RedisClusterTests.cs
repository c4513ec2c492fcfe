using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Replicas;

/// <summary>Replicas that share a Redis Cluster, where the keys of one batch lie on several masters.</summary>
public sealed class RedisClusterTests(GatewayFixture gateway, RedisCluster cluster, ITestOutputHelper output) : IClassFixture<RedisCluster>
{
    [Fact]
    public async Task Answers_ToEveryFieldOfTheSchema_AreThoseWithoutACache()
    {
        Assert.SkipWhen(RedisCluster.Missing is not null, RedisCluster.Missing ?? "");
        using var first = gateway.Start(Cached.Over(RedisCluster.Configuration));
        await Cached.CompareAsync(gateway.Client, first);
        await cluster.SettleAsync();
        Assert.All(await cluster.CountsAsync(), count => Assert.True(count > 0, "a master holds nothing"));

        using var other = gateway.Start(Cached.Over(RedisCluster.Configuration));
        var compared = await Cached.CompareAsync(gateway.Client, other);
        Assert.Empty(compared.Wrong);
        Assert.True(compared.Lost == 0 && compared.Kept > 1_000, $"{compared.Lost} lost, {compared.Kept} kept");
    }

    [Fact]
    public async Task Keys_AThousandAtOnce_TravelTogetherToEachMasterAndCostNoStatement()
    {
        Assert.SkipWhen(RedisCluster.Missing is not null, RedisCluster.Missing ?? "");
        var none = TestContext.Current.CancellationToken;
        long[] thousand = [.. Enumerable.Range(1, 1_000).Select(row => (long)row)];
        var expected = await gateway.StartHost(Cached.Over(RedisCluster.Configuration)).Services.GetRequiredService<IMarriageRegistry>().FindAsync(thousand, none);
        await cluster.SettleAsync();
        var counter = new StatementCounter();
        var asking = gateway.StartHost(Cached.Over(RedisCluster.Configuration), counter).Services.GetRequiredService<IMarriageRegistry>();
        await asking.FindAsync([-1], none);
        counter.Reset();
        var before = await cluster.TrafficAsync();
        var found = await asking.FindAsync(thousand, none);
        var after = await cluster.TrafficAsync();

        (long Gets, long Arrivals)[] traffic = [.. before.Zip(after, (then, now) => (now.Gets - then.Gets, now.Arrivals - then.Arrivals))];
        output.WriteLine($"1,000 keys: {string.Join(", ", traffic.Select(master => $"{master.Gets} by {master.Arrivals} reads of the socket"))}");
        Assert.True(expected.Count > 900 && expected.Keys.Order().SequenceEqual(found.Keys.Order()));
        Assert.Empty(counter.Statements);
        Assert.Equal(1_000, traffic.Sum(master => master.Gets));
        Assert.All(traffic, master => Assert.True(master.Gets > 250 && master.Arrivals < master.Gets / 5, $"{master}"));
    }
}
