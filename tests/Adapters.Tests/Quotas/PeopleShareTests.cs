using CivilAffairsGraph.Adapters.Tests.Changes;

namespace CivilAffairsGraph.Adapters.Tests.Quotas;

/// <summary>People of a day without Redis: each replica counts those of its share.</summary>
public sealed class PeopleShareTests
{
    // Four seconds to midnight in China.
    private readonly TwoClocks clock = new(new(2026, 3, 1, 15, 59, 56, TimeSpan.Zero));

    [Fact]
    public async Task Disclose_OfManyPeople_CountsEachOnceAndAllOrNone()
    {
        using var quotas = new CivilAffairsGraph.Adapters.Quotas.Quotas(null, clock, 1);
        var client = Clients.With(subjectsPerDay: 10);

        Assert.True(await quotas.DiscloseAsync(client, [1, 2, 3, 3, 2, 1], Cancelled));
        Assert.Equal(7, (await quotas.PeekAsync(client, Cancelled)).SubjectsToday);
        Assert.False(await quotas.DiscloseAsync(client, [3, 4, 5, 6, 7, 8, 9, 10, 11], Cancelled));
        Assert.True(await quotas.DiscloseAsync(client, [3, 4, 5, 6, 7, 8, 9, 10], Cancelled));
        Assert.True(await quotas.DiscloseAsync(client, [1, 10], Cancelled));
        Assert.False(await quotas.DiscloseAsync(client, [11], Cancelled));
        clock.Pass(4);
        Assert.True(await quotas.DiscloseAsync(client, [11], Cancelled));
        Assert.Equal(9, (await quotas.PeekAsync(client, Cancelled)).SubjectsToday);
    }

    [Fact]
    public async Task Disclose_ByManyAtOnce_GrantsTheShareExactly()
    {
        using var quotas = new CivilAffairsGraph.Adapters.Quotas.Quotas(null, clock, 2);
        var client = Clients.With(subjectsPerDay: 1_000);
        var granted = await Task.WhenAll(Enumerable.Range(0, 8).Select(asker => Task.Run(async () =>
        {
            var sum = 0;
            for (var subject = 0; subject < 200; subject++)
            {
                sum += await quotas.DiscloseAsync(client, [(asker * 1_000) + subject], Cancelled) ? 1 : 0;
            }

            return sum;
        })));

        Assert.Equal(500, granted.Sum());
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
