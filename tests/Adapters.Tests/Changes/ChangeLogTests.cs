using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Tests.Changes;

public sealed class ChangeLogTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly CodeRange[] Jinan = [new("3701", "3702")];
    private readonly TwoClocks clocks = new(Start);

    [Fact]
    public void CanJudge_BeforeTheFirstLook_IsFalse() => Assert.False(Log().CanJudge(Start.AddHours(1)));

    [Fact]
    public void CanJudge_OfWhatWasReadBeforeTheHorizon_IsFalse()
    {
        var log = Looked(Log());

        Assert.True(log.CanJudge(Start.AddSeconds(-59)));
        Assert.False(log.CanJudge(Start.AddSeconds(-60)));
    }

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(5.001, 5.001, false)]
    [InlineData(6, 0, false)]
    [InlineData(0, 6, false)]
    [InlineData(1, -3600, true)]
    public void CanJudge_WhenTheLastLookIsOldByEitherClock_IsFalse(double counted, double shown, bool expected)
    {
        var log = Looked(Log());
        clocks.Counter += TimeSpan.FromSeconds(counted);
        clocks.Now += TimeSpan.FromSeconds(shown);

        Assert.Equal(expected, log.CanJudge(Start.AddSeconds(-1)));
    }

    [Fact]
    public void HasChanged_ForWhatWasReadUpToTheDetection_IsTrueByRowAndByKey()
    {
        var log = Looked(Log());
        clocks.Pass(10);
        log.Add([new("MarriageEvent", 7, [new("HusbandDocument", "37070019910101001x  ")])], Nowhere);
        var (before, after) = (Start.AddSeconds(10), Start.AddSeconds(10).AddTicks(1));

        Assert.True(log.HasChanged("MarriageEvent", 7, before));
        Assert.True(log.HasChanged("MarriageEvent", "RowId", "7", before));
        Assert.True(log.HasChanged("MarriageEvent", "HusbandDocument", "37070019910101001X", before));
        Assert.False(log.HasChanged("MarriageEvent", 7, after));
        Assert.False(log.HasChanged("MarriageEvent", "HusbandDocument", "37070019910101001X", after));
        Assert.False(log.HasChanged("MarriageEvent", 8, before));
        Assert.False(log.HasChanged("MarriageEvent", "WifeDocument", "37070019910101001X", before));
        Assert.False(log.HasChanged("BurialRecord", 7, before));
    }

    [Fact]
    public void HasChanged_InATableWithoutRowNumbers_IsTrueForAllOfIt()
    {
        var log = Looked(Log());
        log.Add([new("FuneralHome", null, [new("Code", "37010201")])], Nowhere);

        Assert.True(log.HasChanged("FuneralHome", "Code", "37010301", Start));
        Assert.False(log.HasChanged("BurialRecord", "Number", "37010301", Start));
    }

    [Fact]
    public void Add_OfMoreThanThereIsRoomFor_RaisesTheHorizonAndForgetsNothingAboveIt()
    {
        var log = Looked(Log(most: 10));
        for (var id = 1; id <= 40; id++)
        {
            clocks.Pass(0.1);
            log.Add([new("MarriageEvent", id, [])], Nowhere);
            log.Finish(log.Begin());
        }

        var read = Enumerable.Range(1, 40).Select(id => (Id: id, At: Start.AddSeconds(id * 0.1))).ToList();
        Assert.False(log.CanJudge(read[0].At));
        Assert.True(log.CanJudge(read[^2].At));
        Assert.All(read, row => Assert.True(log.HasChanged("MarriageEvent", row.Id, row.At)));
    }

    [Fact]
    public void Forget_OfEverything_JudgesOnlyWhatIsReadLater()
    {
        var log = Looked(Log());
        clocks.Pass(1);
        log.Forget();

        Assert.False(log.CanJudge(Start.AddSeconds(1)));
        Assert.True(log.HasChanged("MarriageEvent", 1, Start.AddSeconds(1)));
        Assert.True(log.CanJudge(Start.AddSeconds(1).AddTicks(1)));
    }

    [Fact]
    public void Add_AfterTheClockWasSetBack_CountsForWhatWasReadBeforeThat()
    {
        var log = Looked(Log());
        clocks.Pass(2);
        var readAt = clocks.Now;
        clocks.Counter += TimeSpan.FromSeconds(1);
        clocks.Now -= TimeSpan.FromSeconds(60);
        log.Add([new("MarriageEvent", 7, [])], Nowhere);

        Assert.True(log.HasChanged("MarriageEvent", 7, readAt));
    }

    [Theory]
    [InlineData("370102", "370102", true)]
    [InlineData("370199999", null, true)]
    [InlineData(null, "370100", true)]
    [InlineData("370102", "370202", true)]
    [InlineData("370202", "370102", true)]
    [InlineData("370202", "370203", false)]
    [InlineData("370099", "370200", false)]
    [InlineData(null, null, false)]
    public void HasChangedWithin_ARangeThatARowWasOrIsIn_IsTrue(string? from, string? to, bool expected)
    {
        var log = Looked(Log());
        clocks.Pass(1);
        log.Add([new("SocialOrganization", 7, [])], _ => new(from, to, IsKnown: true));

        Assert.Equal(expected, log.HasChangedWithin("SocialOrganization", Jinan, Start.AddSeconds(-2), Start.AddSeconds(-1)));
        Assert.True(log.HasChanged("SocialOrganization", Start.AddSeconds(-2)));
        Assert.False(log.HasChangedWithin("BurialFacility", Jinan, Start.AddSeconds(-2), Start.AddSeconds(-1)));
        Assert.False(log.HasChangedWithin("SocialOrganization", Jinan, Start.AddSeconds(1.1), Start.AddSeconds(1.2)));
    }

    [Fact]
    public void HasChangedWithin_WhereNobodyKnowsWhereTheRowWas_IsTrue()
    {
        var log = Looked(Log());
        clocks.Pass(1);
        log.Add([new("SocialOrganization", 7, [])], _ => new(null, "370202", IsKnown: false));

        Assert.True(log.HasChangedWithin("SocialOrganization", Jinan, Start.AddSeconds(-2), Start.AddSeconds(-1)));
    }

    /// <summary>Between the last look and this one the row may have gone through the range.</summary>
    [Fact]
    public void HasChangedWithin_ForWhatWasReadAfterTheLastLookBegan_IsTrue()
    {
        var log = Looked(Log());
        clocks.Pass(1);
        log.Add([new("SocialOrganization", 7, [])], _ => new("370202", "370202", IsKnown: true));

        Assert.True(log.HasChangedWithin("SocialOrganization", Jinan, Start.AddSeconds(-2), Start));
        Assert.True(log.HasChangedWithin("SocialOrganization", Jinan, Start, Start.AddSeconds(0.5)));
    }

    [Fact]
    public void HasChangedWithin_AfterTheClockWasSetBack_IsTrue()
    {
        var log = Looked(Log());
        clocks.Counter += TimeSpan.FromSeconds(10);
        clocks.Now -= TimeSpan.FromSeconds(60);
        log.Add([new("SocialOrganization", 7, [])], _ => new("370202", "370202", IsKnown: true));

        Assert.True(log.HasChangedWithin("SocialOrganization", Jinan, Start.AddSeconds(-2), Start.AddSeconds(-1)));
    }

    private static Move Nowhere(ChangedRow row) => default;

    private ChangeLog Log(int most = 1_000) => new(TimeSpan.FromMinutes(1), most, TimeSpan.FromSeconds(5), clocks);

    private static ChangeLog Looked(ChangeLog log)
    {
        log.Finish(log.Begin());
        log.Open(Start.AddMinutes(-1));
        return log;
    }
}
