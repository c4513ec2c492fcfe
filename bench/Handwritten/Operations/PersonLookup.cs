using System.Text.Json;
using CivilAffairsGraph.Handwritten.Burials;
using CivilAffairsGraph.Handwritten.Divisions;
using CivilAffairsGraph.Handwritten.Marriages;
using CivilAffairsGraph.Handwritten.Organizations;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;
using CivilAffairsGraph.Handwritten.Writing;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>A person with marriage events, the office of each with its divisions, and burial records.</summary>
internal sealed class PersonLookup(Landscape landscape) : IOperation
{
    private static readonly Query Events = new(Registry.Marriage, $"""
        SELECT {MarriageEvent.Columns} FROM "RC_MARRY"
        WHERE ("CERT_NUM_MAN" IN (@a, @b, @c) OR "CERT_NUM_WOMAN" IN (@a, @b, @c)) AND {MarriageEvent.IsEvent}
        """, "@a", "@b", "@c");

    public async Task<string?> AnswerAsync(JsonElement variables, Session session, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var today = landscape.Today;
        var person = variables.Person(today);
        var events = await EventsAsync(session, person, today, cancellationToken);
        var offices = await OfficeNames.FindAsync(session, events, cancellationToken);
        var burials = await Burial.FindAsync(session, person, today, cancellationToken);
        var duties = await Duty.FindAsync(session, person, today, cancellationToken);
        json.WriteStartObject("person"u8);
        json.WriteString("name"u8, NewestName(person, events) ?? burials.FindLast(burial => burial.Record.Name is not null)?.Record.Name ?? duties.FindLast(duty => duty.Name is not null)?.Name);
        json.WriteString("sex"u8, person.IsMale ? "MALE"u8 : "FEMALE"u8);
        json.WriteDate("birthDate"u8, person.BirthDate);
        WriteKnownTo(json, events.Count > 0, duties.Count > 0, burials.Count > 0);
        json.WriteStartArray("marriageEvents"u8);
        foreach (var registered in Duplicates.Dropped(person, events))
        {
            registered.Write(json, (_, shown) => WriteOffice(json, shown, offices.Of(shown), shown.On ?? today));
        }

        json.WriteEndArray();
        json.WriteStartArray("burialRecords"u8);
        burials.ForEach(burial => burial.Write(json));
        json.WriteEndArray();
        json.WriteEndObject();
        return null;
    }

    private static async Task<List<MarriageEvent>> EventsAsync(Session session, ResidentNumber person, DateOnly today, CancellationToken cancellationToken)
    {
        var forms = person.Forms;
        var events = new List<MarriageEvent>();
        await using var rows = await session.ReadAsync(Events, cancellationToken, forms[0], forms[1], forms[2]);
        while (await rows.ReadAsync(cancellationToken))
        {
            events.Add(MarriageEvent.Read(rows, today));
        }

        return PersonRows.About(person, events, registered => registered.SideOf(person));
    }

    private static string? NewestName(ResidentNumber person, List<MarriageEvent> events) => events
        .Where(registered => registered.SideOf(person)!.Name is not null)
        .MaxBy(registered => (registered.On ?? DateOnly.MinValue, registered.Row))?.SideOf(person)!.Name;

    private static void WriteKnownTo(Utf8JsonWriter json, bool marriage, bool organization, bool burial)
    {
        json.WriteStartArray("knownTo"u8);
        if (marriage)
        {
            json.WriteStringValue("MARRIAGE"u8);
        }

        if (organization)
        {
            json.WriteStringValue("SOCIAL_ORGANIZATION"u8);
        }

        if (burial)
        {
            json.WriteStringValue("BURIAL"u8);
        }

        json.WriteEndArray();
    }

    private void WriteOffice(Utf8JsonWriter json, MarriageEvent registered, string name, DateOnly day)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, name);
        json.WriteStartArray("divisions"u8);
        foreach (var (division, on) in Office.Divisions(landscape.Tree, registered.OfficeCode, day))
        {
            json.WriteStartObject();
            json.WriteDivision(division);
            json.WriteString("path"u8, landscape.Tree.Path(division, on));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
