using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Organizations;

/// <summary>A duty in an organization.</summary>
internal sealed record Duty(string? Name, ResidentNumber? Number, bool FifteenDigits) : IFiledPerson
{
    private static readonly Query ByNumber = new(Registry.SocialOrganization, """
        SELECT name, "idCard" FROM "SOM_DUTY" WHERE "idCard" IN (@a, @b, @c) ORDER BY "ROW_ID"
        """, "@a", "@b", "@c");

    /// <summary>The person's duties, in the order filed.</summary>
    public static async Task<List<Duty>> FindAsync(Session session, ResidentNumber person, DateOnly today, CancellationToken cancellationToken)
    {
        var forms = person.Forms;
        var duties = new List<Duty>();
        await using var rows = await session.ReadAsync(ByNumber, cancellationToken, forms[0], forms[1], forms[2]);
        while (await rows.ReadAsync(cancellationToken))
        {
            var number = ResidentNumber.Read(rows.Text(1), today, out var fifteen);
            duties.Add(new Duty(Filed.Clean(rows.Text(0)), number, fifteen));
        }

        return PersonRows.About(person, duties, duty => duty);
    }
}
