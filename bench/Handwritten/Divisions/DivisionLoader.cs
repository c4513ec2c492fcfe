using System.Data.Common;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>Reads the divisions from their registry.</summary>
internal static class DivisionLoader
{
    private static readonly Query Tables = new(Registry.PlaceName, "SELECT nd, qhdm, qhmc, sjdm, qybz FROM xzqh_bm");
    private static readonly Query Log = new(Registry.PlaceName, """
        SELECT bglx, ydm, xdm, ymc, xmc, pzrq, sxrq FROM xzqh_bg ORDER BY "ROW_ID"
        """);

    private static readonly Query Stamp = new(Registry.PlaceName, """SELECT count(*), max("ROW_ID") FROM xzqh_bg""");

    /// <summary>What changes with the log: its length and its newest row.</summary>
    public static async Task<(long Rows, long Newest)> StampAsync(Session session, CancellationToken cancellationToken)
    {
        await using var rows = await session.ReadAsync(Stamp, cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (rows.GetInt64(0), rows.IsDBNull(1) ? 0 : rows.GetInt64(1));
    }

    /// <summary>The tree as the registry has it now.</summary>
    public static async Task<DivisionTree> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>();
        string Shared(string text) => texts.TryGetValue(text, out var known) ? known : texts[text] = text;

        var entries = new List<YearEntry>();
        await using (var rows = await session.ReadAsync(Tables, cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                var (code, name, parent) = (Filed.Division(rows.Text(1)), Filed.Clean(rows.Text(2)), Filed.Division(rows.Text(3)));
                if (code is not null && name is not null && int.TryParse(rows.Text(0), out var year) && Filed.Code(rows.Text(4)) is not ("0" or "否"))
                {
                    entries.Add(new YearEntry(year, Shared(code), Shared(name), parent is null || parent == code ? null : Shared(parent)));
                }
            }
        }

        var changes = new List<DivisionChange>();
        await using (var rows = await session.ReadAsync(Log, cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                if ((FiledDate.Read(rows.Text(6)) ?? FiledDate.Read(rows.Text(5))) is { } on)
                {
                    changes.Add(new DivisionChange(Filed.Code(rows.Text(0)).PadLeft(2, '0'), Codes(rows, 1, 3), Codes(rows, 2, 4), on));
                }
            }
        }

        return new DivisionTree(new ChangeLog(new YearTables(entries)).Apply(changes));
    }

    private static List<NamedCode> Codes(DbDataReader rows, int codes, int names)
    {
        var parallel = (rows.Text(names) ?? "").Split(',', '，');
        return [.. (rows.Text(codes) ?? "").Split(',', '，')
            .Select((raw, i) => (Code: Filed.Division(raw), Name: i < parallel.Length ? Filed.Clean(parallel[i]) : null))
            .Where(entry => entry.Code is not null)
            .Select(entry => new NamedCode(entry.Code!, entry.Name))];
    }
}
