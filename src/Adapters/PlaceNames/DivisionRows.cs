using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Reads rows of the year-end tables and of the change log. A row that says nothing usable is left out.</summary>
internal sealed class DivisionRows(Profile profile)
{
    private readonly CodeList<DivisionLevel> levels = new(profile.Column("Division", "Level"));
    private readonly CodeList<RowValidity> validity = new(profile.Column("Division", "Validity"));
    private readonly CodeList<DivisionChangeKind> kinds = new(profile.Column("DivisionChange", "Kind"));
    private readonly Dictionary<string, string> names = [];

    public DivisionEntry? Read(DivisionRow row)
    {
        var code = DivisionCodes.Normalise(row.Code);
        var name = Texts.Clean(row.Name);
        return code is null || name is null || !int.TryParse(row.Year, out var year) || validity.Read(row.Validity, "", []) == RowValidity.Void
            ? null
            : new DivisionEntry(year, Shared(code), Shared(name), DivisionCodes.Normalise(row.Parent) is { } parent && parent != code ? Shared(parent) : null, levels.Read(row.Level, "", []));
    }

    public DivisionChange? Read(DivisionChangeRow row)
    {
        var on = LegacyDate.Read(row.EffectiveOn).Date ?? LegacyDate.Read(row.ApprovedOn).Date;
        return on is { } date
            ? new DivisionChange(kinds.Read(row.Kind, "", []), Codes(row.OldCodes, row.OldNames), Codes(row.NewCodes, row.NewNames), date)
            : null;
    }

    /// <summary>Comma lists of codes and, parallel to them, of names; the names may be missing.</summary>
    private static List<(string Code, string? Name)> Codes(string? codes, string? names)
    {
        var parallel = (names ?? "").Split(',', '，');
        return [.. (codes ?? "").Split(',', '，')
            .Select((raw, i) => (Code: DivisionCodes.Normalise(raw), Name: i < parallel.Length ? Texts.Clean(parallel[i]) : null))
            .Where(entry => entry.Code is not null)
            .Select(entry => (entry.Code!, entry.Name))];
    }

    /// <summary>The tables repeat each text once a year; one copy is kept.</summary>
    private string Shared(string text) => names.TryGetValue(text, out var known) ? known : names[text] = text;
}
