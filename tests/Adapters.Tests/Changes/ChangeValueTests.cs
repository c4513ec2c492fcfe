using System.Globalization;
using CivilAffairsGraph.Adapters.Changes;

namespace CivilAffairsGraph.Adapters.Tests.Changes;

public sealed class ChangeValueTests
{
    [Theory]
    [InlineData("2026-03-01 12:00:00", "2026-03-01T12:00:00+08:00", true)]
    [InlineData("2026-03-01 12:00:00.250", "2026-03-01T12:00:00.25+08:00", false)]
    [InlineData(" 2026-03-01T12:00:00.123456 ", "2026-03-01T12:00:00.123456+08:00", false)]
    [InlineData("2026-03-01 12:00:00.2", "2026-03-01T12:00:00.2+08:00", true)]
    [InlineData("20260301120000", "2026-03-01T12:00:00+08:00", true)]
    public void Read_OfATimeAsText_IsThatOfChina(string text, string expected, bool isCoarse)
    {
        var value = ChangeValue.Read(text);

        Assert.Equal((DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), isCoarse, text), (value.At, value.Coarse > TimeSpan.Zero, value.Raw));
    }

    [Theory]
    [InlineData("")]
    [InlineData("不详")]
    [InlineData("2026-02-30 00:00:00")]
    public void Read_OfATextThatIsNoTime_ComesAfterAllTimes(string text)
    {
        var value = ChangeValue.Read(text);

        Assert.True(value.IsAfter(new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero)) && value.Order > ChangeValue.Read("9999-12-31 23:59:59.999").Order && value.MayComeAgain(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Read_OfTimesAndVersions_KeepsTheirOrder()
    {
        var utc = new DateTime(2026, 3, 1, 4, 0, 0, DateTimeKind.Utc);

        Assert.Equal(ChangeValue.Read(utc).Order, ChangeValue.Read(DateTime.SpecifyKind(utc.AddHours(8), DateTimeKind.Unspecified)).Order);
        Assert.Equal(ChangeValue.Read(utc).Order, ChangeValue.Read(new DateTimeOffset(utc)).Order);
        Assert.True(ChangeValue.Read(new byte[] { 0, 0, 0, 0, 0, 0, 1, 0 }).Order > ChangeValue.Read(new byte[] { 0, 0, 0, 0, 0, 0, 0, 255 }).Order);
        Assert.Equal((7L, null), (ChangeValue.Read(7m).Order, ChangeValue.Read(7).At));
    }
}
