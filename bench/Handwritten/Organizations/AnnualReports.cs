using System.Text.Json;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Organizations;

/// <summary>Annual reports of some organizations, one statement for all.</summary>
internal static class AnnualReports
{
    private static readonly Query ByOrganization = new(Registry.SocialOrganization, """
        SELECT "sorgId", year, result FROM "SOM_CHECK" WHERE "sorgId" {in keys} ORDER BY "ROW_ID"
        """, "@keys");

    /// <summary>By organization, the newest year first; of two reports on a year the later filed counts.</summary>
    public static async Task<Dictionary<string, SortedList<int, JsonEncodedText>>> FindAsync(Session session, object keys, CancellationToken cancellationToken)
    {
        var newestFirst = Comparer<int>.Create((left, right) => right.CompareTo(left));
        var reports = new Dictionary<string, SortedList<int, JsonEncodedText>>();
        await using var rows = await session.ReadAsync(ByOrganization, cancellationToken, keys);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (Filed.Year(rows.Text(1)) is { } year)
            {
                var key = rows.GetString(0);
                if (!reports.TryGetValue(key, out var years))
                {
                    reports[key] = years = new SortedList<int, JsonEncodedText>(newestFirst);
                }

                years[year] = CodeList.ReportResults.Name(rows.Text(2));
            }
        }

        return reports;
    }
}
