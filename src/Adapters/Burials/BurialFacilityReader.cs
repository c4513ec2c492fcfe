using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Turns a row of the table of cemeteries into a record with its quality issues.</summary>
internal sealed class BurialFacilityReader(Profile profile)
{
    private readonly CodeList<FacilityProperty> properties = new(profile.Column("BurialFacility", "Property"));
    private readonly CodeList<FacilityForm> forms = new(profile.Column("BurialFacility", "Form"));
    private readonly CodeList<DivisionLevel> levels = new(profile.Column("BurialFacility", "Level"));
    private readonly string? approved = profile.Column("BurialFacility", "ApprovedOn")?.Format;

    public BurialFacility Read(BurialFacilityRow row, DateTimeOffset readAt)
    {
        var issues = new List<QualityIssue>();
        var (approvedOn, dateIssue) = LegacyDate.Read(row.ApprovedOn, approved);
        Add(dateIssue, "approvedOn", issues);
        var (area, areaIssue) = Area.Read(row.Area);
        Add(areaIssue, "areaSquareMetres", issues);
        var (planned, used) = (Count(row.PlannedPlots, "plannedPlots", issues), Count(row.UsedPlots, "usedPlots", issues));
        Add(used > planned ? "USED_EXCEEDS_PLANNED" : null, "usedPlots", issues);
        var level = levels.Read(row.Level, "level", issues);
        var (division, served) = (DivisionCodes.Normalise(row.Division), Served(row.Served, issues));
        return new BurialFacility
        {
            RowId = row.RowId,
            Code = Texts.Clean(row.Code),
            Name = Texts.Clean(row.Name) ?? Texts.Clean(row.Code) ?? row.RowId.ToString(null, null),
            Property = properties.Read(row.Property, "property", issues),
            Level = level == DivisionLevel.Unknown ? null : level,
            Form = forms.Read(row.Form, "form", issues),
            DivisionCode = division,
            Address = Texts.Clean(row.Address),
            AreaSquareMetres = area,
            PlannedPlots = planned,
            UsedPlots = used,
            ServedCodes = served,
            ApprovedOn = approvedOn,
            Provenance = new Provenance
            {
                Registry = RegistryName.Burial,
                Source = RecordSource.Online,
                ReadAt = readAt,
                Issues = issues,
                Filed =
                [
                    .. division is null ? [] : (FiledDivision[])[new FiledDivision("division", division, approvedOn?.FirstDay)],
                    .. served.Select(code => new FiledDivision("servedDivisions", code, approvedOn?.FirstDay, AnsweredToday: true)),
                ],
            },
        };
    }

    private static List<string> Served(string? raw, List<QualityIssue> issues)
    {
        var entries = (raw ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var codes = entries.Select(DivisionCodes.Normalise).OfType<string>().ToList();
        Add(codes.Count < entries.Length ? "CODE_UNKNOWN" : null, "servedDivisions", issues);
        return [.. codes.Distinct()];
    }

    private static int? Count(string? raw, string field, List<QualityIssue> issues)
    {
        var count = Numbers.Read(raw);
        Add(count is null && !string.IsNullOrWhiteSpace(raw) ? "VALUE_UNKNOWN" : null, field, issues);
        return count;
    }

    private static void Add(string? issue, string field, List<QualityIssue> issues)
    {
        if (issue is not null)
        {
            issues.Add(QualityIssues.Of(issue, field));
        }
    }
}
