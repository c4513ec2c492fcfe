using System.Globalization;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Burials;
using CivilAffairsGraph.Handwritten.Organizations;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;
using CivilAffairsGraph.Handwritten.Writing;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>100 organizations with the path of their division, annual reports, and whether the legal representative's death is proved.</summary>
internal sealed class OrganizationList(Landscape landscape) : IOperation
{
    private const int PageSize = 100;
    private readonly OrganizationPages pages = new();

    public async Task<string?> AnswerAsync(JsonElement variables, Session session, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var today = landscape.Today;
        var scope = variables.Has("within") ? landscape.Scopes.Within(variables.Division("within")) : null;
        var page = await pages.ReadAsync(variables, scope, variables.Row("after"), PageSize, session, cancellationToken);
        var more = page.Count > PageSize;
        if (more)
        {
            page.RemoveAt(PageSize);
        }

        var keys = session.Keys([.. page.Select(organization => organization.Key)]);
        var reports = await AnnualReports.FindAsync(session, keys, cancellationToken);
        var representatives = await Representatives.FindAsync(session, keys, today, cancellationToken);
        var dead = await Deaths.AreProvedAsync(session, [.. representatives.Values], today, cancellationToken);
        json.WriteStartObject("socialOrganizations"u8);
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, more);
        json.WriteEndObject();
        json.WriteStartArray("nodes"u8);
        foreach (var organization in page)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, organization.Name);
            json.WriteString("creditCode"u8, organization.CreditCode);
            json.WriteString("status"u8, organization.Status);
            WriteDivision(json, organization, today);
            WriteReports(json, reports.GetValueOrDefault(organization.Key));
            WriteRepresentative(json, representatives.TryGetValue(organization.Key, out var number) ? dead.Contains(number) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return more ? page[^1].Row.ToString(CultureInfo.InvariantCulture) : null;
    }

    private void WriteDivision(Utf8JsonWriter json, Organization organization, DateOnly today)
    {
        if (organization.Division is not { } code || landscape.Tree.Meaning(code, organization.RegisteredOn) is not { } division)
        {
            json.WriteNull("division"u8);
            return;
        }

        json.WriteStartObject("division"u8);
        json.WriteString("path"u8, landscape.Tree.Path(division, division.Clip(organization.RegisteredOn ?? today)));
        json.WriteEndObject();
    }

    private static void WriteReports(Utf8JsonWriter json, SortedList<int, JsonEncodedText>? reports)
    {
        json.WriteStartArray("annualReports"u8);
        foreach (var (year, result) in reports ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("year"u8, year);
            json.WriteString("result"u8, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRepresentative(Utf8JsonWriter json, bool? proved)
    {
        if (proved is not { } known)
        {
            json.WriteNull("legalRepresentative"u8);
            return;
        }

        json.WriteStartObject("legalRepresentative"u8);
        json.WriteVerdict(known);
        json.WriteEndObject();
    }
}
