using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Organizations;

/// <summary>Legal representatives of some organizations, one statement for all.</summary>
internal static class Representatives
{
    private static readonly Query ByOrganization = new(Registry.SocialOrganization, """
        SELECT "sorgId", "idCard" FROM "SOM_DUTY" WHERE "sorgId" {in keys} AND "dutyType" = '1' ORDER BY "ROW_ID" DESC
        """, "@keys");

    /// <summary>The newest legal representative with a number that can be read, by organization.</summary>
    public static async Task<Dictionary<string, ResidentNumber>> FindAsync(Session session, object keys, DateOnly today, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ResidentNumber>();
        await using var rows = await session.ReadAsync(ByOrganization, cancellationToken, keys);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (ResidentNumber.Read(rows.Text(1), today, out _) is { } number)
            {
                found.TryAdd(rows.GetString(0), number);
            }
        }

        return found;
    }
}
