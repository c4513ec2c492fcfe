using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Quotas;
using CivilAffairsGraph.Adapters.Tests.Changes;

namespace CivilAffairsGraph.Adapters.Tests.Quotas;

/// <summary>Quotas without Redis: each replica grants its share.</summary>
public sealed class ReplicaShareTests
{
    // Four seconds to midnight in China.
    private readonly TwoClocks clock = new(new(2026, 3, 1, 15, 59, 56, TimeSpan.Zero));

    [Fact]
    public async Task Take_UpToTheBurst_IsGrantedAndGivenBackInTime()
    {
        using var quotas = Share(1);
        var client = Clients.With(burst: 100, perSecond: 10);

        Assert.Equal(new(true, 100, 40, 940, 10, TimeSpan.Zero), await TakeAsync(quotas, client, 60));
        Assert.Equal(new(false, 100, 40, 940, 10, TimeSpan.FromSeconds(2)), await TakeAsync(quotas, client, 60));
        clock.Pass(1.9);
        Assert.False((await TakeAsync(quotas, client, 60)).Granted);
        clock.Pass(0.1);
        Assert.Equal(new(true, 100, 0, 880, 10, TimeSpan.Zero), await TakeAsync(quotas, client, 60));
        clock.Pass(1_000);
        Assert.Equal(100, (await PeekAsync(quotas, client)).Remaining);
    }

    [Fact]
    public async Task Take_MoreThanTheDayHas_IsGrantedAfterMidnightInChina()
    {
        using var quotas = Share(1);
        var client = Clients.With(burst: 100, perSecond: 100, perDay: 150);
        await TakeAsync(quotas, client, 100);
        clock.Pass(1);

        Assert.Equal(new(false, 100, 100, 50, 10, TimeSpan.FromSeconds(3)), await TakeAsync(quotas, client, 51));
        Assert.True((await TakeAsync(quotas, client, 50)).Granted);
        clock.Pass(2.9);
        Assert.False((await TakeAsync(quotas, client, 1)).Granted);
        clock.Pass(0.1);
        Assert.Equal(new(true, 100, 99, 149, 10, TimeSpan.Zero), await TakeAsync(quotas, client, 1));
    }

    [Theory]
    [InlineData(101, 1_000)]
    [InlineData(51, 50)]
    public async Task Take_MoreThanTheQuotaItself_IsNeverGranted(long cost, long perDay)
    {
        using var quotas = Share(1);
        var state = await TakeAsync(quotas, Clients.With(burst: 100, perDay: perDay), cost);

        Assert.False(state.Granted);
        Assert.Equal(Timeout.InfiniteTimeSpan, state.RetryAfter);
        Assert.Equal(perDay, state.RemainingToday);
    }

    [Fact]
    public async Task Take_OnTwoReplicas_GrantsEachHalf()
    {
        using var first = Share(2);
        using var second = Share(2);
        var client = Clients.With(burst: 100, perSecond: 10, perDay: 150);

        Assert.Equal(50, await GrantedAsync(first, client, 1, 200));
        Assert.Equal(50, await GrantedAsync(second, client, 1, 200));
        clock.Pass(2);
        Assert.Equal(10, await GrantedAsync(first, client, 1, 200));
        clock.Pass(1);
        Assert.Equal(5, await GrantedAsync(first, client, 1, 200));
        clock.Pass(0.5);
        Assert.Equal(2, await GrantedAsync(first, client, 1, 200));
        clock.Pass(0.4);
        Assert.Equal(2, await GrantedAsync(first, client, 1, 200));
        Assert.Equal(150 / 2 - 69, (await PeekAsync(first, client)).RemainingToday);
    }

    [Fact]
    public async Task Take_LargerThanTheShare_IsGrantedWhenNothingOfItIsUsedAndPaidOff()
    {
        using var quotas = Share(4);
        var client = Clients.With(burst: 100, perSecond: 100);

        Assert.True((await TakeAsync(quotas, client, 80)).Granted);
        var state = await TakeAsync(quotas, client, 80);
        Assert.Equal((false, 0), (state.Granted, state.Remaining));
        Assert.Equal(TimeSpan.FromSeconds(80 / 25.0), state.RetryAfter);
        clock.Pass(80 / 25.0);
        Assert.True((await TakeAsync(quotas, client, 80)).Granted);
    }

    [Fact]
    public async Task Take_ByManyAtOnce_GrantsTheQuotaExactly()
    {
        using var quotas = Share(1);
        var client = Clients.With(burst: 1_000, perDay: 1_000_000);
        var granted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => GrantedAsync(quotas, client, 1, 1_000))));

        Assert.Equal(1_000, granted.Sum());
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static ValueTask<QuotaState> TakeAsync(IQuotas quotas, Client client, long cost) => quotas.TakeAsync(client, cost, Cancelled);

    private static ValueTask<QuotaState> PeekAsync(IQuotas quotas, Client client) => quotas.PeekAsync(client, Cancelled);

    private static async Task<long> GrantedAsync(IQuotas quotas, Client client, long cost, int times)
    {
        var sum = 0L;
        for (var i = 0; i < times; i++)
        {
            sum += (await TakeAsync(quotas, client, cost)).Granted ? cost : 0;
        }

        return sum;
    }

    private CivilAffairsGraph.Adapters.Quotas.Quotas Share(int replicas) => new(null, clock, replicas);
}
