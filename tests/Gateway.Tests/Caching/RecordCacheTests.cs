using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>The record cache in the process, through HTTP, without Redis.</summary>
public sealed class RecordCacheTests(GatewayFixture gateway)
{
    [Fact]
    public async Task Person_AskedForAgain_CostsNoStatement()
    {
        var counter = new StatementCounter();
        using var client = gateway.Start(Cached.InMemory, counter);
        counter.Reset();
        var first = await Cached.AskAsync(client, Cached.Widow);
        Assert.NotEmpty(counter.Statements);

        counter.Reset();
        Assert.Equal(first, await Cached.AskAsync(client, Cached.Widow));
        Assert.Empty(counter.Statements);
    }

    [Fact]
    public async Task Person_InNoRegistry_IsRememberedToBeInNone()
    {
        var counter = new StatementCounter();
        using var client = gateway.Start(Cached.InMemory, counter);
        counter.Reset();
        var first = await Cached.AskAsync(client, "37069919910511010X");
        Assert.NotEmpty(counter.Statements);

        counter.Reset();
        Assert.Equal(first, await Cached.AskAsync(client, "37069919910511010X"));
        Assert.Empty(counter.Statements);
    }

    [Fact]
    public async Task Cache_SwitchedOff_RemembersNothing()
    {
        var counter = new StatementCounter();
        using var client = gateway.Start([], counter);
        counter.Reset();
        await Cached.AskAsync(client, Cached.Widow);
        var first = counter.Statements.Count;
        counter.Reset();
        await Cached.AskAsync(client, Cached.Widow);

        Assert.True(first > 0);
        Assert.Equal(first, counter.Statements.Count);
    }

    [Fact]
    public async Task Requests_ForOnePersonAtOnce_CostWhatOneCosts()
    {
        var numbers = Cached.Numbers(gateway).Take(100).ToList();
        var (alone, together) = (new StatementCounter(), new StatementCounter());
        using var one = gateway.Start(Cached.InMemory, alone);
        using var many = gateway.Start(Cached.InMemory, together);
        alone.Reset();
        together.Reset();
        foreach (var number in numbers)
        {
            var expected = await Cached.AskAsync(one, number);
            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Cached.AskAsync(many, number)));

            Assert.All(answers, answer => Assert.Equal(expected, answer));
        }

        Assert.True(alone.Statements.Count >= 100);
        Assert.Equal(alone.Statements.Count, together.Statements.Count);
    }

    [Fact]
    public async Task Answers_ToEveryFieldOfTheSchema_AreThoseWithoutACache()
    {
        using var client = gateway.Start(Cached.InMemory);
        foreach (var _ in (string[])["read", "remembered"])
        {
            var compared = await Cached.CompareAsync(gateway.Client, client);

            Assert.Empty(compared.Wrong);
            Assert.True(compared.Lost == 0 && compared.Kept > 1_000, $"{compared.Lost} lost, {compared.Kept} kept");
        }
    }
}
