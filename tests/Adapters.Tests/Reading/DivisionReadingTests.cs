using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Tests.Reading;

/// <summary>What a filed code means by the day of its record, over a small history: 370101 was abolished into 370102 in 2010, 370103 was reused in 2012.</summary>
public sealed class DivisionReadingTests
{
    private static readonly DivisionRows Rows = new(Profile.Load(RegistryName.PlaceName, ""));

    private static readonly DivisionTree Tree = Build(
        [
            .. Enumerable.Range(2002, 13).SelectMany(year => (DivisionRow[])
            [
                Row(year, "370000000000", "山东省", null, "1"), Row(year, "370100000000", "济南市", "370000000000", "2"),
                .. year < 2010 ? [Row(year, "370101000000", "老区", "370100000000", "3")] : Array.Empty<DivisionRow>(),
                Row(year, "370102000000", "新区", "370100000000", "3"),
                Row(year, "370103000000", year < 2012 ? "甲县" : "乙县", "370100000000", "3"),
                .. year >= 2008 ? [Row(year, "370171", "高新区", "370100000000", null)] : Array.Empty<DivisionRow>(),
            ]),
        ],
        [new DivisionChangeRow { RowId = 1, Kind = "06", OldCodes = "370101", NewCodes = "370102", ApprovedOn = "20100301", EffectiveOn = "20100415" }]);

    [Theory]
    [InlineData("370101", "2005-01-01", "老区", false)]
    [InlineData("370101", "2010-04-14", "老区", false)]
    [InlineData("370101", "2010-04-15", "老区", false)]
    [InlineData("370101", "2020-01-01", "老区", false)]
    [InlineData("370101", null, "老区", false)]
    [InlineData("370103", "1980-01-01", "甲县", false)]
    [InlineData("370103", "2012-12-30", "甲县", false)]
    [InlineData("370103", "2012-12-31", "乙县", false)]
    [InlineData("370103", null, "乙县", false)]
    [InlineData("370171", "2008-12-31", "高新区", false)]
    [InlineData("370171", "2008-12-30", "高新区", true)]
    [InlineData("370171", "1999-01-01", "高新区", true)]
    [InlineData("370199", "2005-01-01", null, false)]
    public void Code_ByTheDayOfItsRecord_IsTheVersionOfThatDay(string code, string? on, string? name, bool beforeHistory)
    {
        var day = on is null ? (DateOnly?)null : DateOnly.ParseExact(on, "yyyy-MM-dd", null);
        Assert.Equal((name, beforeHistory), (Tree.Meaning(code, day)?.Name, Tree.BeforeHistory(code, day)));
    }

    [Fact]
    public void Change_WithADayOfEffect_TakesEffectOnIt()
    {
        var (old, joined) = (Tree.Newest("370101")!, Tree.Newest("370102")!);
        Assert.Equal((new DateOnly(2010, 4, 15), false, true), (old.To, old.HoldsOn(new DateOnly(2010, 4, 15)), joined.HoldsOn(new DateOnly(2010, 4, 14))));
        Assert.Equal([(joined, SuccessionKind.Full)], old.Successors);
        Assert.Equal([joined], Tree.Current(old, new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void Code_WithoutALevel_IsAZoneUnderItsPrefecture()
    {
        var zone = Tree.Newest("370171")!;
        Assert.Equal((DivisionKind.Statistical, DivisionLevel.County, "370100"), (zone.Kind, zone.Level, Tree.Parent(zone, new DateOnly(2013, 1, 1))!.Code));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("是", true)]
    [InlineData("0", false)]
    [InlineData("否", false)]
    [InlineData(null, true)]
    [InlineData("2", true)]
    public void Row_OutOfUse_IsLeftOut(string? flag, bool counts) =>
        Assert.Equal(counts, Rows.Read(new DivisionRow { Year = "2009", Code = "370102000000", Name = "新区", Validity = flag }) is not null);

    [Theory]
    [InlineData("20100301", "20100415", "2010-04-15")]
    [InlineData("20100301", "00000000", "2010-03-01")]
    [InlineData("20100000", "00000000", "2010")]
    [InlineData("00000000", null, null)]
    public void Change_WithoutADayOfEffect_TakesThatOfItsApproval(string approved, string? effective, string? expected) =>
        Assert.Equal(expected, Rows.Read(new DivisionChangeRow { RowId = 1, Kind = "03", OldCodes = "370103", NewCodes = "370103", ApprovedOn = approved, EffectiveOn = effective })?.On.ToString());

    private static DivisionTree Build(IEnumerable<DivisionRow> tables, IEnumerable<DivisionChangeRow> log) =>
        new(new DivisionHistory(DivisionRuns.Build([.. tables.Select(row => Rows.Read(row)!.Value)])).Apply(log.Select(row => Rows.Read(row)!)));

    private static DivisionRow Row(int year, string code, string name, string? parent, string? level) =>
        new() { Year = year.ToString(null, null), Code = code, Name = name, Parent = parent, Level = level, Validity = "1" };
}
