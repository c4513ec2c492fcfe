using System.Text.Json;
using CivilAffairsGraph.Handwritten.Divisions;
using CivilAffairsGraph.Handwritten.Operations;

using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Organizations;

/// <summary>Pages of organizations by row, each combination of filters a statement of its own.</summary>
internal sealed class OrganizationPages
{
    private const string WithinRanges = """
        o."ROW_ID" IN (SELECT i."ROW_ID" FROM {ranges} r JOIN "SOM_ORGAN" i ON i."morgArea" >= r.low AND i."morgArea" < r.high)
        """;
    private readonly Dictionary<(bool Kind, bool Status, bool Within, bool Dated), Query> queries = [];

    public OrganizationPages()
    {
        bool[] either = [false, true];
        foreach (var (kind, status) in either.SelectMany(kind => either.Select(status => (kind, status))))
        {
            queries[(kind, status, false, false)] = Write(kind, status, within: false, dated: false);
            queries[(kind, status, true, false)] = Write(kind, status, within: true, dated: false);
            queries[(kind, status, true, true)] = Write(kind, status, within: true, dated: true);
        }
    }

    /// <summary>The page behind the row <paramref name="after"/>, with one more where one follows.</summary>
    public async Task<List<Organization>> ReadAsync(JsonElement variables, Scope? scope, long after, int size, Session session, CancellationToken cancellationToken)
    {
        var (kind, status) = (variables.Has("kind"), variables.Has("status"));
        List<object> values = [after];
        if (kind)
        {
            values.Add(variables.Codes("kind", CodeList.OrganizationKinds)[0]);
        }

        if (status)
        {
            values.Add(session.Keys(variables.Codes("status", CodeList.OrganizationStatuses)));
        }

        if (scope is not null)
        {
            values.Add(session.Ranges(scope.All));
        }

        var dated = scope?.Dated.Length > 0;
        if (!dated)
        {
            values.Add(size + 1);
        }

        var page = new List<Organization>(size + 1);
        await using var rows = await session.ReadAsync(queries[(kind, status, scope is not null, dated)], cancellationToken, [.. values]);
        while (page.Count <= size && await rows.ReadAsync(cancellationToken))
        {
            var organization = Organization.Read(rows);
            if (!dated || scope!.Holds(rows.GetString(6), organization.RegisteredOn))
            {
                page.Add(organization);
            }
        }

        return page;
    }

    /// <summary>Where the day decides, only reading tells how many rows make a page.</summary>
    private static Query Write(bool kind, bool status, bool within, bool dated)
    {
        List<(string Condition, string Parameter)> conditions =
        [
            ("""o."ROW_ID" > @after""", "@after"),
            .. kind ? [("""o."sorgType" = @kind""", "@kind")] : Array.Empty<(string, string)>(),
            .. status ? [("""o."sorgStatus" {in keys}""", "@keys")] : Array.Empty<(string, string)>(),
            .. within ? [(WithinRanges, "@ranges")] : Array.Empty<(string, string)>(),
        ];
        var limit = dated ? "" : " LIMIT @limit";
        return new Query(
            Registry.SocialOrganization,
            $"""
            SELECT {Organization.Columns} FROM "SOM_ORGAN" o WHERE {string.Join(" AND ", conditions.Select(condition => condition.Condition))} ORDER BY o."ROW_ID"{limit}
            """,
            [.. conditions.Select(condition => condition.Parameter), .. dated ? [] : new[] { "@limit" }]);
    }
}
