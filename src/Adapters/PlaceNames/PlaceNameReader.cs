using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Turns a row of the table of place names into a record with its quality issues.</summary>
internal sealed class PlaceNameReader(Profile profile)
{
    private readonly CodeList<PlaceNameClass> classes = new(profile.Column("PlaceName", "Class"));
    private readonly string? approved = profile.Column("PlaceName", "ApprovedOn")?.Format;

    public PlaceName Read(PlaceNameRow row, DateTimeOffset readAt)
    {
        var issues = new List<QualityIssue>();
        var (approvedOn, dateIssue) = LegacyDate.Read(row.ApprovedOn, approved);
        var (latitude, longitude, placeIssue) = Coordinates.Read(row.Longitude, row.Latitude);
        Add(dateIssue, "approvedOn", issues);
        Add(placeIssue, "latitude", issues);
        Add(NameFolding.CharactersLost(row.Name) ? "CHARACTERS_LOST" : null, "name", issues);
        var division = DivisionCodes.Normalise(row.Division);
        var id = row.RowId.ToString(null, null);
        return new PlaceName
        {
            RowId = row.RowId,
            Code = Texts.Clean(row.Code) ?? id,
            Name = Texts.Clean(row.Name) ?? Texts.Clean(row.Code) ?? id,
            Romanized = Texts.Clean(row.Romanized),
            NameClass = classes.Read(row.Class, "nameClass", issues),
            CategoryCode = Texts.Clean(row.CategoryCode),
            DivisionCode = division,
            Latitude = latitude,
            Longitude = longitude,
            Origin = PlainText.Read(row.Origin),
            Meaning = PlainText.Read(row.Meaning),
            ApprovedBy = Texts.Clean(row.ApprovedBy),
            ApprovedOn = approvedOn,
            Provenance = new Provenance
            {
                Registry = RegistryName.PlaceName,
                Source = RecordSource.Online,
                ReadAt = readAt,
                Issues = issues,
                Filed = division is null ? [] : [new FiledDivision("division", division, approvedOn?.FirstDay)],
            },
        };
    }

    private static void Add(string? issue, string field, List<QualityIssue> issues)
    {
        if (issue is not null)
        {
            issues.Add(QualityIssues.Of(issue, field));
        }
    }
}
