using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>
/// Table <c>xzqh_bm</c>: one row per division and year-end. What was abolished to county level stays in it, out of use.
/// </summary>
internal sealed class SnapshotTable(SandboxContext context)
{
    /// <summary>Share of villages whose urban–rural class is filled in.</summary>
    public const double ClassifiedVillages = 0.03;

    private const int YesNoYear = 2009;
    private const int UnpaddedTownshipsYear = 2015;
    private static readonly string[] UrbanRuralClasses = ["111", "112", "121", "122", "123", "210", "220"];

    /// <summary>Creates the table, fills it and indexes it.</summary>
    public void Write(SandboxDatabase database, CancellationToken cancellationToken)
    {
        database.CreateTable("xzqh_bm", "nd CHAR(4)", "qhdm CHAR(12)", "qhmc NVARCHAR(60)", "qhjc NVARCHAR(60)", "sjdm CHAR(12)", "jb CHAR(1)", "cxfl CHAR(3)", "qybz NCHAR(1)");
        using (var writer = database.Writer("xzqh_bm"))
        {
            var divisions = context.Divisions.Spans.Select(Fields).ToList();
            foreach (var year in DivisionData.Years)
            {
                cancellationToken.ThrowIfCancellationRequested();
                WriteYear(writer, year, divisions);
                context.Progress.Report(new SandboxProgress("place-name", year - DivisionData.Years[0] + 1, DivisionData.LastYear - DivisionData.Years[0] + 1));
            }
        }

        database.CreateIndex("xzqh_bm", "nd", "qhdm");
    }

    private void WriteYear(TableWriter writer, int year, List<Snapshot> divisions)
    {
        var nd = year.ToString(CultureInfo.InvariantCulture);
        foreach (var row in divisions.Where(row => row.Span.In(year)))
            writer.Write(nd, CodeIn(year, row), row.Name, row.ShortName, row.Parent, row.Level, row.UrbanRuralClass, Use(true, year));
        foreach (var row in Abolished(year))
            writer.Write(nd, CodeIn(year, row), row.Name, row.ShortName, row.Parent, row.Level, row.UrbanRuralClass, Use(false, year));
    }

    private static string CodeIn(int year, Snapshot row) => year == UnpaddedTownshipsYear && row.Span.Level == 4 ? row.Span.Code : row.Code;

    private static string Use(bool inUse, int year) => (inUse, year == YesNoYear) switch
    {
        (true, true) => "是",
        (false, true) => "否",
        (true, false) => "1",
        (false, false) => "0",
    };

    /// <summary>Codes to county level that the log ended by the year and nothing took up again, under their last name.</summary>
    private IEnumerable<Snapshot> Abolished(int year) => context.Divisions.Changes
        .Where(change => change.Year <= year)
        .SelectMany(change => change.OldCodes.Zip(change.OldNames, (code, name) => (Code: code, Name: name, change.Year)))
        .Where(old => old.Code.Length == 6 && !DivisionCodes.IsZone(old.Code) && context.Divisions.Find(old.Code, year) is null)
        .GroupBy(old => old.Code)
        .Select(group => group.MaxBy(old => old.Year))
        .OrderBy(old => old.Code, StringComparer.Ordinal)
        .Select(old => Fields(new DivisionSpan(old.Code, old.Name, year, year)));

    private Snapshot Fields(DivisionSpan span) => new(
        span,
        RegistryCodes.Pad(span.Code),
        GbkText.Keep(span.Name),
        GbkText.Keep(ShortNames.Of(span.Name)),
        span.Parent is null ? null : RegistryCodes.Pad(span.Parent),
        span.IsZone ? null : span.Level.ToString(CultureInfo.InvariantCulture),
        UrbanRuralClass(span));

    private string? UrbanRuralClass(DivisionSpan span)
    {
        if (span.Level < 5)
            return null;
        var random = new SandboxRandom(context.Settings.Seed, "urban-rural class", long.Parse(span.Code, CultureInfo.InvariantCulture));
        return random.Chance(ClassifiedVillages) ? random.Pick(UrbanRuralClasses) : null;
    }

    private sealed record Snapshot(DivisionSpan Span, string Code, string Name, string ShortName, string? Parent, string? Level, string? UrbanRuralClass);
}
