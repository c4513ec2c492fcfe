using CivilAffairsGraph.Adapters.PlaceNames;

namespace CivilAffairsGraph.Adapters.Tests.Reading;

/// <summary>How rows of place names are read.</summary>
public sealed class PlaceNameReadingTests
{
    [Theory]
    [InlineData("1", PlaceNameClass.Standard, "")]
    [InlineData("2", PlaceNameClass.Alias, "")]
    [InlineData("3", PlaceNameClass.Historical, "")]
    [InlineData("4", PlaceNameClass.Proposed, "")]
    [InlineData("5", PlaceNameClass.Cancelled, "")]
    [InlineData("6", PlaceNameClass.Unknown, "VALUE_UNKNOWN nameClass")]
    [InlineData(null, PlaceNameClass.Unknown, "")]
    public void Class_OfACode_IsItsMeaning(string? code, PlaceNameClass expected, string issues)
    {
        var place = Reading.Of(new PlaceNameRow { RowId = 1, Name = "大明湖", Class = code });
        Assert.Equal((expected, issues), (place.NameClass, Reading.Issues(place.Provenance)));
    }

    [Theory]
    [InlineData("117.0236", "36.6744", 36.6744, 117.0236, "")]
    [InlineData("36.6744", "117.0236", 36.6744, 117.0236, "")]
    [InlineData("117°01′25″", "36°40′28″", 36.674444, 117.023611, "")]
    [InlineData("117°75′25″", "36°40′28″", null, null, "VALUE_UNKNOWN latitude")]
    [InlineData("117.0236", "", null, null, "VALUE_UNKNOWN latitude")]
    [InlineData("217.0236", "36.6744", null, null, "VALUE_UNKNOWN latitude")]
    [InlineData(null, null, null, null, "")]
    public void Coordinates_DecimalOrNot_AreDegrees(string? longitude, string? latitude, double? north, double? east, string issues)
    {
        var place = Reading.Of(new PlaceNameRow { RowId = 1, Name = "大明湖", Class = "1", Longitude = longitude, Latitude = latitude });
        Assert.Equal((north, east, issues), (place.Latitude, place.Longitude, Reading.Issues(place.Provenance)));
    }

    [Theory]
    [InlineData("<p>因湖得名&nbsp;。</p>", "因湖得名 。")]
    [InlineData("<br/>", null)]
    [InlineData("1 < 2", "1 < 2")]
    public void Origin_OfAFragment_IsPlainText(string fragment, string? expected) =>
        Assert.Equal(expected, Reading.Of(new PlaceNameRow { RowId = 1, Name = "大明湖", Class = "1", Origin = fragment }).Origin);

    [Theory]
    [InlineData("20190501", "2019-05-01", "")]
    [InlineData("2019-05-01", "2019-05-01", "")]
    [InlineData("00000000", null, "DATE_UNKNOWN approvedOn")]
    public void ApprovedOn_AsFiled_IsADateOrNull(string filed, string? expected, string issues)
    {
        var place = Reading.Of(new PlaceNameRow { RowId = 1, Name = "大明湖", Class = "1", ApprovedOn = filed });
        Assert.Equal((expected, issues), (place.ApprovedOn?.ToString(), Reading.Issues(place.Provenance)));
    }
}
