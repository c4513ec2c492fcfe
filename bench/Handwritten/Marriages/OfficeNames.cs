using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Marriages;

/// <summary>The newest names of the offices of some events, one statement for all.</summary>
internal static class OfficeNames
{
    private static readonly Query Newest = new(Registry.Marriage, """
        SELECT o."DEPT_CODE",
            coalesce(
                (SELECT e."DEPT_NAME" FROM "RC_MARRY" e WHERE e."DEPT_CODE" = o."DEPT_CODE" AND e."DEPT_NAME" <> '' AND e."OP_DATE" IS NOT NULL ORDER BY e."OP_DATE" DESC, e."ROW_ID" DESC LIMIT 1),
                (SELECT e."DEPT_NAME" FROM "RC_MARRY" e WHERE e."DEPT_CODE" = o."DEPT_CODE" AND e."DEPT_NAME" <> '' AND e."OP_DATE" IS NULL ORDER BY e."ROW_ID" DESC LIMIT 1))
        FROM "MRM_BULU" o WHERE o."DEPT_CODE" {in keys}
        """, "@keys");

    /// <summary>Names by office code, for offices that the registry's table of offices holds.</summary>
    public static async Task<Dictionary<string, string>> FindAsync(Session session, List<MarriageEvent> events, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>();
        if (events.Count == 0)
        {
            return names;
        }

        var written = events.Select(registered => registered.OfficeCode).Distinct().SelectMany(Written).ToHashSet();
        await using var rows = await session.ReadAsync(Newest, cancellationToken, session.Keys(written));
        while (await rows.ReadAsync(cancellationToken))
        {
            var code = Filed.Office(rows.Text(0));
            names.TryAdd(code, Filed.Clean(rows.Text(1)) ?? code);
        }

        return names;
    }

    /// <summary>The newest name, else the name in the event's row, else the code.</summary>
    public static string Of(this Dictionary<string, string> names, MarriageEvent registered) =>
        names.GetValueOrDefault(registered.OfficeCode) ?? registered.OfficeName ?? registered.OfficeCode;

    private static string[] Written(string code) => code.Length == 6 ? [code, code + "00", code + "000000"] : [code, code.PadRight(12, '0')];
}
