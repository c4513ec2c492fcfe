using System.Data.Common;
using System.Globalization;
using System.Reflection;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>What the rows hold: how many there are, codes that the code list does not know, dates that do not follow their format. One bounded statement each.</summary>
/// <param name="examination">The registry.</param>
/// <param name="reader">Its database.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ContentCheck(Examination examination, DatabaseReader reader, Findings findings)
{
    /// <summary>Most rows that are counted, and that codes are looked for in.</summary>
    public const int Rows = 1_000_000;

    /// <summary>Most rows that dates are looked for in.</summary>
    public const int DateRows = 100_000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var readable = examination.Present.Where(present => present.Column.IsReadable && examination.Catalog.Kind(present.Column.Type) != ColumnKind.Other).ToList();
        foreach (var table in readable.Select(present => present.Table).Distinct())
        {
            await TryAsync(table.Name, null, () => CountAsync(table, cancellationToken));
        }

        foreach (var (table, placed, column) in readable)
        {
            if (placed.Property.IsDefined(typeof(CodesAttribute)) && placed.Mapping.Codes is { } codes)
            {
                await TryAsync(table.Name, column.Name, () => CodesAsync(table, placed, column, codes, cancellationToken));
            }
            else if (placed.Property.IsDefined(typeof(DatesAttribute)) && examination.Catalog.Kind(column.Type) == ColumnKind.Text)
            {
                await TryAsync(table.Name, column.Name, () => DatesAsync(table, placed, column, cancellationToken));
            }
        }
    }

    private async Task CountAsync(CatalogTable table, CancellationToken cancellationToken)
    {
        var sql = $"SELECT COUNT(*) FROM ({examination.Catalog.Sample("1", examination.Quoted(table), Rows + 1)}) AS s";
        var count = (await reader.RowsAsync(sql, row => Convert.ToInt64(row[0], CultureInfo.InvariantCulture), cancellationToken))[0];
        if (count == 0)
        {
            findings.Warning(FindingCode.TableEmpty, "There is no row.", "Make sure that this is the right database and table.", table.Name, count: 0);
            return;
        }

        findings.Hint(FindingCode.RowsCounted, $"There {(count == 1 ? "is" : "are")} {(count > Rows ? $"more than {Text(Rows)}" : Text(count))} {(count == 1 ? "row" : "rows")}.",
            "Make sure that this is the right database.", table.Name, count: Math.Min(count, Rows));
    }

    private async Task CodesAsync(CatalogTable table, PlacedColumn placed, CatalogColumn column, IReadOnlyDictionary<string, string> codes, CancellationToken cancellationToken)
    {
        var unknown = (await FrequenciesAsync(table, column, Rows, cancellationToken))
            .Select(value => (Code: value.Value.Trim(' ').ToUpperInvariant(), value.Count))
            .Where(value => value.Code.Length > 0 && !codes.ContainsKey(value.Code))
            .GroupBy(value => value.Code, (code, values) => (Code: code, Count: values.Sum(value => value.Count)))
            .ToList();
        if (unknown.Count > 0)
        {
            var count = unknown.Sum(value => value.Count);
            findings.Warning(FindingCode.CodeUnknown, $"Codes that the code list of {placed.Name} does not know: {CodeTexts.List(unknown)}; looked at were {Looked(Rows)}.",
                "Add the codes to the code list; until then they are answered as UNKNOWN with the issue VALUE_UNKNOWN.", column.Table, column.Name, count);
        }
    }

    private async Task DatesAsync(CatalogTable table, PlacedColumn placed, CatalogColumn column, CancellationToken cancellationToken)
    {
        var count = (await FrequenciesAsync(table, column, DateRows, cancellationToken))
            .Where(value => LegacyDate.Read(value.Value, placed.Mapping.Format).Issue == "DATE_IMPOSSIBLE")
            .Sum(value => value.Count);
        if (count > 0)
        {
            findings.Warning(FindingCode.DateUnreadable, $"Dates in {placed.Name} that are none in the format {placed.Mapping.Format ?? "mixed"}: {Text(count)}; looked at were {Looked(DateRows)}.",
                "Correct the format in the profile if it is most of them; a few are answered as null with the issue DATE_IMPOSSIBLE.", column.Table, column.Name, count);
        }
    }

    private Task<List<(string Value, long Count)>> FrequenciesAsync(CatalogTable table, CatalogColumn column, int rows, CancellationToken cancellationToken) => reader.RowsAsync(
        $"SELECT v, COUNT(*) FROM ({examination.Catalog.Sample(examination.Catalog.Quote(column.Name), examination.Quoted(table), rows)}) AS s GROUP BY v",
        row => (row[0] as string ?? "", Convert.ToInt64(row[1], CultureInfo.InvariantCulture)),
        cancellationToken);

    private async Task TryAsync(string table, string? column, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (DbException refused)
        {
            findings.Warning(FindingCode.CheckNotDone, $"The rows could not be looked at within {DatabaseReader.Timeout} seconds, or not at all. {examination.Catalog.Reason(refused)}",
                "Correct the errors above first; for a slow database, run the doctor at a quiet hour.", table, column);
        }
    }

    private static string Looked(int rows) => $"up to {Text(rows)} rows";

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
