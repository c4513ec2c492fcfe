namespace CivilAffairsGraph.Adapters.Tests.Caching;

public sealed class CachedReadTests
{
    [Fact]
    public async Task Key_AskedForAgain_CostsNoStatementAlsoWhenItHasNoRow()
    {
        await using var homes = new CachedHomes();
        await homes.FindAsync("a", "absent");

        Assert.Equal(["a", "b"], await homes.FindAsync("a", "absent", "b"));
        Assert.Equal([["a", "absent"], ["b"]], homes.Statements);
    }

    [Fact]
    public async Task Entry_AtTheEndOfItsTime_IsReadAgain()
    {
        await using var homes = new CachedHomes();
        await homes.FindAsync("a");
        homes.Now += TimeSpan.FromMinutes(1);
        await homes.FindAsync("a");
        Assert.Single(homes.Statements);

        homes.Now += TimeSpan.FromTicks(1);
        await homes.FindAsync("a");
        Assert.Equal(2, homes.Statements.Count);
    }

    [Fact]
    public async Task Entry_ReadByAClockAheadOfThisOne_IsReadAgain()
    {
        await using var homes = new CachedHomes();
        await homes.FindAsync("a");
        homes.Now -= TimeSpan.FromSeconds(1);
        await homes.FindAsync("a");

        Assert.Equal(2, homes.Statements.Count);
    }

    [Fact]
    public async Task Key_ThatChanged_IsReadAgainAndNoOther()
    {
        await using var homes = new CachedHomes();
        await homes.FindAsync("a", "b", "absent");
        homes.Now += TimeSpan.FromSeconds(2);
        homes.Changes["a"] = homes.Changes["absent"] = homes.Now - TimeSpan.FromSeconds(1);

        Assert.Equal(["a", "b"], await homes.FindAsync("a", "b", "absent"));
        Assert.Equal([["a", "b", "absent"], ["a", "absent"]], homes.Statements);
        await homes.FindAsync("a", "b", "absent");
        Assert.Equal(2, homes.Statements.Count);
    }

    [Fact]
    public async Task Registry_ThatCannotBeJudged_IsAskedEachTime()
    {
        await using var homes = new CachedHomes { Watched = false };
        await homes.FindAsync("a");
        await homes.FindAsync("a");
        Assert.Equal(2, homes.Statements.Count);

        homes.Watched = true;
        await homes.FindAsync("a");
        Assert.Equal(2, homes.Statements.Count);
    }

    [Fact]
    public async Task Row_ThatTheDatabaseFoundByRulesOfItsOwn_IsAnsweredAndNotRemembered()
    {
        await using var homes = new CachedHomes { Written = code => code.ToUpperInvariant() };

        Assert.Equal(["A"], await homes.FindAsync("a"));
        Assert.Equal(["A"], await homes.FindAsync("a"));
        Assert.Equal(2, homes.Statements.Count);
    }
}
