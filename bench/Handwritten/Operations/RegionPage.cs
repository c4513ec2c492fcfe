using System.Text.Json;
using CivilAffairsGraph.Handwritten.Burials;
using CivilAffairsGraph.Handwritten.Divisions;
using CivilAffairsGraph.Handwritten.Organizations;
using CivilAffairsGraph.Handwritten.Sessions;
using CivilAffairsGraph.Handwritten.Writing;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>A division with what is above and below it, and its first organizations and burial facilities with their numbers.</summary>
internal sealed class RegionPage(Landscape landscape) : IOperation
{
    private const int PageSize = 20;
    private const int LargestPage = 100;
    private readonly ScopedTable organizations = new(Registry.SocialOrganization, "SOM_ORGAN", "morgArea", "regDate", Organization.Columns);
    private readonly ScopedTable facilities = new(Registry.Burial, "FIS_CEME", "DEPT_CODE", "APPROVE_TIME", Facility.Columns);

    public async Task<string?> AnswerAsync(JsonElement variables, Session session, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var (code, today) = (variables.Division("c"), landscape.Today);
        if (landscape.Tree.Meaning(code, null) is not { } division)
        {
            json.WriteNull("division"u8);
            return null;
        }

        var (scope, day) = (landscape.Scopes.Within(code), division.Clip(today));
        var organizationCount = await organizations.CountAsync(session, scope, cancellationToken);
        var firstOrganizations = await organizations.FirstAsync(session, scope, organizationCount, PageSize, row => Organization.Read(row, ScopedTable.Offset), cancellationToken);
        var facilityCount = await facilities.CountAsync(session, scope, cancellationToken);
        var firstFacilities = await facilities.FirstAsync(session, scope, facilityCount, PageSize, row => Facility.Read(row, ScopedTable.Offset), cancellationToken);
        json.WriteStartObject("division"u8);
        json.WriteDivision(division);
        json.WriteString("path"u8, landscape.Tree.Path(division, day));
        json.WriteDivisions("ancestors"u8, landscape.Tree.Ancestors(division, day));
        json.WriteStartObject("children"u8);
        json.WriteDivisions("nodes"u8, landscape.Tree.Children(division, day).Take(LargestPage));
        json.WriteEndObject();
        Write(json, "socialOrganizations"u8, organizationCount, firstOrganizations, Write);
        Write(json, "burialFacilities"u8, facilityCount, firstFacilities, Write);
        json.WriteEndObject();
        return null;
    }

    private static void Write<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, long count, List<T> nodes, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject(name);
        json.WriteNumber("totalCount"u8, count);
        json.WriteStartArray("nodes"u8);
        foreach (var node in nodes)
        {
            json.WriteStartObject();
            write(json, node);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Organization organization)
    {
        json.WriteString("name"u8, organization.Name);
        json.WriteString("creditCode"u8, organization.CreditCode);
        json.WriteString("kind"u8, organization.Kind);
        json.WriteString("status"u8, organization.Status);
    }

    private static void Write(Utf8JsonWriter json, Facility facility)
    {
        json.WriteString("name"u8, facility.Name);
        json.WriteString("property"u8, facility.Property);
        if (facility.AvailablePlots is { } plots)
        {
            json.WriteNumber("availablePlots"u8, plots);
        }
        else
        {
            json.WriteNull("availablePlots"u8);
        }
    }
}
