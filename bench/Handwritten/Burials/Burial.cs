using System.Data.Common;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;
using CivilAffairsGraph.Handwritten.Writing;

namespace CivilAffairsGraph.Handwritten.Burials;

/// <summary>A burial record with its dates and where the ashes are.</summary>
internal sealed record Burial(BurialRecord Record, PartialDate? DiedOn, DateOnly? CrematedOn, string? Facility)
{
    private static readonly Query ByNumber = new(Registry.Burial, $"""
        SELECT {BurialRecord.Columns}, d."DEATH_DATE", d."CREMATION_TIME", f."NAME", f."CEME_ID"
        FROM "FIS_DEAD" d LEFT JOIN "FIS_CEME" f ON f."ROW_ID" = (SELECT min(c."ROW_ID") FROM "FIS_CEME" c WHERE c."CEME_ID" = nullif(trim(d."CEME_ID"), ''))
        WHERE d."ID_CARD" IN (@a, @b, @c) ORDER BY d."ROW_ID"
        """, "@a", "@b", "@c");

    /// <summary>The person's records, in the order filed.</summary>
    public static async Task<List<Burial>> FindAsync(Session session, ResidentNumber person, DateOnly today, CancellationToken cancellationToken)
    {
        var forms = person.Forms;
        var burials = new List<Burial>();
        await using var rows = await session.ReadAsync(ByNumber, cancellationToken, forms[0], forms[1], forms[2]);
        while (await rows.ReadAsync(cancellationToken))
        {
            burials.Add(Read(rows, today));
        }

        return PersonRows.About(person, burials, burial => burial.Record);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteDate("diedOn"u8, DiedOn);
        json.WriteDate("crematedOn"u8, CrematedOn);
        json.WriteBoolean("cremated"u8, Record.Cremated);
        if (Facility is null)
        {
            json.WriteNull("facility"u8);
        }
        else
        {
            json.WriteStartObject("facility"u8);
            json.WriteString("name"u8, Facility);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static Burial Read(DbDataReader row, DateOnly today) => new(
        BurialRecord.Read(row, today),
        FiledDate.ReadDashed(row.Text(BurialRecord.ColumnCount)),
        FiledDate.ReadDashed(row.Text(BurialRecord.ColumnCount + 1))?.FullDay,
        Filed.Clean(row.Text(BurialRecord.ColumnCount + 2)) ?? Filed.Clean(row.Text(BurialRecord.ColumnCount + 3)));
}
