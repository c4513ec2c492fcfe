using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Sandbox;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>Every node of a list, read page by page with what its filters and orders see. Filed codes, which no field answers raw, are read from the tables by hand.</summary>
internal sealed class FullAnswer(GatewayFixture gateway, HttpClient client, ListSpec spec)
{
    /// <summary>Villages are left out but for one county's: 75,000 of them answer no question that 2,500 divisions do not.</summary>
    public const string SomeDivisions = """{"or":[{"level":{"neq":"VILLAGE"}},{"code":{"within":"371602"}}]}""";

    private static readonly Dictionary<(string List, string Scope), (string File, string Sql)> Columns = new()
    {
        [("placeNames", "division")] = ("place-name.db", "SELECT szqh FROM dm_dmxx ORDER BY ROW_ID"),
        [("socialOrganizations", "division")] = ("social-organization.db", "SELECT morgArea FROM SOM_ORGAN ORDER BY ROW_ID"),
        [("burialFacilities", "division")] = ("burial.db", "SELECT DEPT_CODE FROM FIS_CEME ORDER BY ROW_ID"),
        [("burialFacilities", "servedDivision")] = ("burial.db", "SELECT SERVE_CODES FROM FIS_CEME ORDER BY ROW_ID"),
        [("burialRecords", "householdDivision")] = ("burial.db", "SELECT POPULACE FROM FIS_DEAD ORDER BY ROW_ID"),
    };

    public async Task<IReadOnlyList<ListNode>> ReadAsync(string? asOf)
    {
        var answers = await PagesAsync(asOf);
        var columns = spec.Fields.Where(field => Columns.ContainsKey((spec.Name, field.Name))).ToDictionary(field => field.Name, field => Column(Columns[(spec.Name, field.Name)]));
        Assert.All(columns.Values, column => Assert.Equal(answers.Count, column.Count));
        return [.. answers.Select((node, i) => new ListNode(
            i,
            node.GetProperty("id").GetString()!,
            spec.Fields.Where(field => field.Kind != FieldKind.Scope).Concat(spec.Keys).DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => Value(node, field.Path)),
            spec.Fields.Where(field => field.Kind == FieldKind.Scope).ToDictionary(field => field.Name, IReadOnlyList<FiledCode> (field) => columns.TryGetValue(field.Name, out var column) ? Filed(column[i], node, field) : Coded(node, field)))
        {
            Lineage = node.TryGetProperty("ancestors", out var above) ? [.. above.EnumerateArray().Append(node).Select(division => division.GetProperty("code").GetString()!)] : [],
        })];
    }

    private async Task<List<JsonElement>> PagesAsync(string? asOf)
    {
        var fields = spec.Fields.Concat(spec.Keys).Select(field => field.Path).Append("id").Concat(spec.Name == "divisions" ? ["ancestors.code"] : spec.Name == "burialRecords" ? ["crematedOn"] : []).Distinct()
            .Select(path => path.Contains('.') ? path.Replace(".", " { ", StringComparison.Ordinal) + " }" : path);
        var (where, day) = spec.Name == "divisions" ? (SomeDivisions, $", asOf: \"{asOf}\"") : ("{}", "");
        var query = $"query($w: {spec.Filter}, $a: String) {{ {spec.Name}(where: $w, first: 100, after: $a{day}) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ {string.Join(' ', fields)} }} }} }}";
        var nodes = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = (await GatewayFixture.DataAsync(client, query, new { w = JsonSerializer.Deserialize<JsonElement>(where), a = after })).GetProperty(spec.Name);
            nodes.AddRange(page.GetProperty("nodes").EnumerateArray());
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return nodes;
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    /// <summary>Divisions: their own code. Offices: the first six digits of theirs; on the day of the event, where there is one.</summary>
    private static List<FiledCode> Coded(JsonElement node, ListField field)
    {
        var code = (string)Value(node, field.Path)!;
        var on = field.Name == "office" ? (string?)Value(node, "registeredOn") : null;
        return FiledCode.Read(field.Name == "code" ? code : code[..6]) is { } filed ? [new(filed, on)] : [];
    }

    private static List<FiledCode> Filed(string? column, JsonElement node, ListField field)
    {
        var on = FiledCode.FirstDay((string?)Value(node, field.Path)) ?? (field.Path == "diedOn" ? (string?)Value(node, "crematedOn") : null);
        return [.. (column ?? "").Split(';').Select(FiledCode.Read).OfType<string>().Distinct().Select(code => new FiledCode(code, on))];
    }

    private List<string?> Column((string File, string Sql) source)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(gateway.Sandbox, source.File)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return [.. connection.Rows(source.Sql).Select(row => row[0])];
    }

    private static object? Value(JsonElement node, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (node.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            node = node.GetProperty(name);
        }

        return node.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number => node.GetInt32(),
            JsonValueKind.True or JsonValueKind.False => node.GetBoolean(),
            _ => node.GetString(),
        };
    }
}
