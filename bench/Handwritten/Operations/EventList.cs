using System.Text.Json;
using CivilAffairsGraph.Handwritten.Marriages;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>50 events of one kind in a span of days, newest first, with their number.</summary>
internal sealed class EventList(Landscape landscape) : IOperation
{
    private const int PageSize = 50;
    private const int CountLimit = 100_000;

    /// <summary>1900-01-01 stands for an unknown day.</summary>
    private const string Matches = $"""
        "OP_DATE" >= @from AND "OP_DATE" <> '1900-01-01' AND upper(trim("OP_TYPE")) = @kind AND {MarriageEvent.IsEvent}
        """;

    private static readonly Query First = new(Registry.Marriage, $"""
        SELECT {MarriageEvent.Columns} FROM "RC_MARRY" WHERE {Matches} AND "OP_DATE" < @to ORDER BY "OP_DATE" DESC, "ROW_ID" LIMIT 51
        """, "@from", "@kind", "@to");

    private static readonly Query Next = new(Registry.Marriage, $"""
        SELECT {MarriageEvent.Columns} FROM "RC_MARRY" WHERE {Matches} AND "OP_DATE" <= @day AND ("OP_DATE" < @day OR "ROW_ID" > @row) ORDER BY "OP_DATE" DESC, "ROW_ID" LIMIT 51
        """, "@from", "@kind", "@day", "@row");

    private static readonly Query Count = new(Registry.Marriage, $"""
        SELECT count(*) FROM (SELECT 1 FROM "RC_MARRY" WHERE {Matches} AND "OP_DATE" < @to LIMIT 100001) m
        """, "@from", "@kind", "@to");

    public async Task<string?> AnswerAsync(JsonElement variables, Session session, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var (from, to, kind) = (variables.Day("from"), variables.Day("to"), variables.Codes("kind", CodeList.EventKinds)[0]);
        var page = variables.Position("after", to) is (var day, var row)
            ? await PageAsync(session, Next, cancellationToken, [from, kind, day, row])
            : await PageAsync(session, First, cancellationToken, [from, kind, to]);
        var count = await CountAsync(session, [from, kind, to], cancellationToken);
        var more = page.Count > PageSize;
        if (more)
        {
            page.RemoveAt(PageSize);
        }

        var offices = await OfficeNames.FindAsync(session, page, cancellationToken);
        json.WriteStartObject("marriageEvents"u8);
        WriteCount(json, count);
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, more);
        json.WriteEndObject();
        json.WriteStartArray("nodes"u8);
        page.ForEach(registered => registered.Write(json, (_, shown) => WriteOffice(json, offices.Of(shown))));
        json.WriteEndArray();
        json.WriteEndObject();
        return more ? $"{page[^1].On:yyyy-MM-dd}/{page[^1].Row}" : null;
    }

    private static async Task<long> CountAsync(Session session, object[] filter, CancellationToken cancellationToken)
    {
        await using var rows = await session.ReadAsync(Count, cancellationToken, filter);
        await rows.ReadAsync(cancellationToken);
        return rows.GetInt64(0);
    }

    private async Task<List<MarriageEvent>> PageAsync(Session session, Query query, CancellationToken cancellationToken, object[] values)
    {
        var (page, today) = (new List<MarriageEvent>(PageSize + 1), landscape.Today);
        await using var rows = await session.ReadAsync(query, cancellationToken, values);
        while (await rows.ReadAsync(cancellationToken))
        {
            page.Add(MarriageEvent.Read(rows, today));
        }

        return page;
    }

    private static void WriteCount(Utf8JsonWriter json, long count)
    {
        if (count > CountLimit)
        {
            json.WriteNull("totalCount"u8);
        }
        else
        {
            json.WriteNumber("totalCount"u8, count);
        }
    }

    private static void WriteOffice(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, name);
        json.WriteEndObject();
    }
}
