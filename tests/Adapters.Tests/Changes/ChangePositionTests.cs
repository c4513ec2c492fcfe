using CivilAffairsGraph.Adapters.Changes;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Changes;

public sealed class ChangePositionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    [Fact]
    public void Row_SeenTwice_IsNewOnceAndAgainWithAnotherValue()
    {
        var position = new ChangePosition(Version(0), Overlap);

        Assert.True(Look(position, 0, (1, 5)));
        Assert.False(Look(position, 1, (1, 5)));
        Assert.True(Look(position, 2, (1, 4)));
        Assert.True(Look(position, 3, (1, 5)));
    }

    [Fact]
    public void Begin_WhileATransactionMayBeOpen_ReadsFromBeforeIt()
    {
        var position = new ChangePosition(Version(0), Overlap);
        Look(position, 0, (1, 5));
        Look(position, 4, (2, 9));

        Assert.Equal(0L, position.Begin(TimeSpan.FromSeconds(9)));
        Assert.Equal(5L, position.Begin(TimeSpan.FromSeconds(10)));
        Assert.Equal(9L, position.Begin(TimeSpan.FromSeconds(14)));
    }

    [Fact]
    public void Take_OfAWholeSecond_IsNewInEachLook()
    {
        var position = new ChangePosition(Version(0), Overlap);
        var second = ChangeValue.Read("2026-03-01 11:59:59");

        Assert.All(Enumerable.Range(0, 3), look =>
        {
            position.Begin(TimeSpan.FromSeconds(look));
            Assert.True(position.Take(Row(1), second, Now));
            position.End(TimeSpan.FromSeconds(look));
        });
    }

    [Fact]
    public void Take_OfAWholeSecondThatIsOver_IsNewAsOftenAsTheRowHoldsSomethingElse()
    {
        var position = new ChangePosition(Version(0), Overlap);
        var second = ChangeValue.Read("2026-03-01 11:59:59");
        ulong[] held = [1, 1, 1, 2, 2];
        var taken = held.Select((mark, look) =>
        {
            position.Begin(TimeSpan.FromSeconds(look));
            var isNew = position.Take(Row(1), second, Now.AddSeconds(look - 1), mark);
            position.End(TimeSpan.FromSeconds(look));
            return isNew;
        });

        // The database's clock is the second itself, then one later, two later, when no other change can carry it.
        Assert.Equal([true, true, false, true, false], taken);
    }

    [Fact]
    public void Take_OfATimeThatLiesAhead_IsNewOnceAndNeverPassed()
    {
        var start = ChangeValue.Read("2026-03-01 11:00:00.000");
        var position = new ChangePosition(start, Overlap);
        var ahead = ChangeValue.Read("2026-03-01 12:00:00.001");
        var taken = Enumerable.Range(0, 30).Select(look =>
        {
            Assert.Equal(start.Raw, position.Begin(TimeSpan.FromSeconds(look)));
            var isNew = position.Take(Row(1), ahead, Now);
            position.End(TimeSpan.FromSeconds(look));
            return isNew;
        }).ToList();

        Assert.Equal([true, .. Enumerable.Repeat(false, 29)], taken);
    }

    [Fact]
    public void Begin_AfterALookWithTooMany_PassesThemWhenNoTransactionMayBeOpen()
    {
        var position = new ChangePosition(Version(0), Overlap);
        position.Begin(TimeSpan.Zero);
        position.Skip(TimeSpan.Zero, Version(100));

        Assert.Equal(0L, position.Begin(TimeSpan.FromSeconds(9)));
        Assert.Equal(100L, position.Begin(TimeSpan.FromSeconds(10)));
    }

    /// <summary>A table of versions drawn in order and committed in any, none later than the overlap after it was drawn.</summary>
    [Fact]
    public void Looks_AtTransactionsOfAnyLength_MissNone() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 9], Gen.Int[1, 8]).Array[1, 40].Sample(drawn =>
    {
        var rows = drawn.OrderBy(row => row.Item1).Select((row, i) => (Row: row.Item3, Version: i + 1L, Committed: row.Item1 + row.Item2)).ToList();
        var position = new ChangePosition(Version(0), Overlap);
        var seen = new HashSet<(long Row, long Version)>();
        var expected = new HashSet<(long Row, long Version)>();
        for (var now = 0; now <= 80; now++)
        {
            // The table holds for each row what was committed last.
            var table = rows.Where(row => row.Committed <= now).GroupBy(row => row.Row).Select(row => row.OrderBy(one => one.Committed).ThenBy(one => one.Version).Last());
            var since = (long)position.Begin(TimeSpan.FromSeconds(now));
            foreach (var (row, version, _) in table)
            {
                expected.Add((row, version));
                if (version > since && position.Take(Row(row), Version(version), Now))
                {
                    seen.Add((row, version));
                }
            }

            position.End(TimeSpan.FromSeconds(now));
        }

        Assert.Equal(expected.Order(), seen.Order());
        Assert.Equal(rows.Where(row => row.Committed <= 80).Max(row => row.Version) > 0, (long)position.Begin(TimeSpan.FromSeconds(200)) > 0);
    });

    private static bool Look(ChangePosition position, int second, (long Row, long Version) found)
    {
        position.Begin(TimeSpan.FromSeconds(second));
        var isNew = position.Take(Row(found.Row), Version(found.Version), Now);
        position.End(TimeSpan.FromSeconds(second));
        return isNew;
    }

    private static ChangeValue Version(long version) => ChangeValue.Read(version);

    private static ChangedRow Row(long id) => new("MarriageEvent", id, []);
}
