using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>What the contract says of order, pages and filters, on one engine, over rows on which engines differ by nature.</summary>
public abstract class EngineContract(EngineFixture engine)
{
    public static TheoryData<string, string, string> Orders { get; } =
        [.. ContractDocuments.All.SelectMany(list => list.Orders.SelectMany(order => new[] { "ASC", "DESC" }.Select(direction => (list.Field, order, direction))))];

    public static TheoryData<string> Fields { get; } = [.. ContractDocuments.All.Select(list => list.Field)];

    /// <summary>The engine under test.</summary>
    protected EngineFixture Engine => engine;

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Order_WalkedBothWays_IsByCodePointWithNullsLastAndTiesById(string field, string order, string direction)
    {
        SkipWithout(engine);
        var byId = await WalkAsync(field, "", order, forward: true);
        var forward = await WalkAsync(field, $"order: [{{ {order}: {direction} }}],", order, forward: true);
        var backward = await WalkAsync(field, $"order: [{{ {order}: {direction} }}],", order, forward: false);

        var sign = direction == "ASC" ? 1 : -1;
        var rank = byId.Select((node, i) => (node.Id, i)).ToDictionary(node => node.Id, node => node.i);
        var expected = byId.ToList();
        expected.Sort((left, right) => Compare(left.Value, right.Value, sign) is var decided and not 0 ? decided : rank[left.Id].CompareTo(rank[right.Id]));
        Assert.True(byId.Count > 30);
        Assert.Equal(expected.Select(node => node.Id), forward.Select(node => node.Id));
        Assert.Equal(expected.Select(node => node.Id), backward.Select(node => node.Id));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Filters_AndTheirComplements_CountTheWholeList(string field)
    {
        SkipWithout(engine);
        var list = ContractDocuments.All.Single(known => known.Field == field);
        var whole = await CountAsync($"{{ all: {field}(first: 0) {{ totalCount }} }}");
        var differences = new List<string>();
        foreach (var filter in list.Filters)
        {
            var parts = await CountAsync($"{{ is: {field}(first: 0, where: {{ {filter} }}) {{ totalCount }} not: {field}(first: 0, where: {{ not: {{ {filter} }} }}) {{ totalCount }} }}");
            if (parts != whole)
            {
                differences.Add($"{filter}: {parts} of {whole}");
            }
        }

        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("eq", "J1 ")]
    [InlineData("eq", "j1")]
    [InlineData("in", "J1 ")]
    [InlineData("startsWith", "J")]
    [InlineData("startsWith", "𠮷")]
    [InlineData("contains", "%")]
    [InlineData("contains", "_")]
    [InlineData("contains", "\\\\")]
    [InlineData("contains", "a")]
    [InlineData("contains", "1 ")]
    public async Task Texts_OnExactValues_MatchAsTheyAreWritten(string name, string text)
    {
        SkipWithout(engine);
        var value = text.Replace("\\\\", "\\", StringComparison.Ordinal);
        var operand = name == "in" ? $"[\"{text}\"]" : $"\"{text}\"";
        var data = await engine.DataAsync($"{{ marriageEvents(first: 100, where: {{ office: {{ within: \"370102\" }}, kind: {{ in: [MARRIAGE, UNKNOWN] }}, certificateNumber: {{ {name}: {operand} }} }}) {{ nodes {{ certificateNumber }} }} }}");

        var found = data.GetProperty("marriageEvents").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("certificateNumber").GetString()!).ToList();
        Assert.All(found, number => Assert.True(name switch
        {
            "eq" or "in" => number == value,
            "startsWith" => number.StartsWith(value, StringComparison.Ordinal),
            _ => number.Contains(value, StringComparison.Ordinal),
        }));
        Assert.Equal(name is "eq" or "in", found.Count == 1 && name is "eq" or "in");
    }

    /// <summary>Skips the test where the engine is missing, and says why.</summary>
    protected static void SkipWithout(EngineFixture engine) => Assert.SkipWhen(engine.Missing is not null, engine.Missing ?? "");

    /// <summary>Nulls last, numbers by value, texts by code point.</summary>
    private static int Compare(JsonElement left, JsonElement right, int sign) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Null, _) or (_, JsonValueKind.Null) => (left.ValueKind == JsonValueKind.Null).CompareTo(right.ValueKind == JsonValueKind.Null),
        (JsonValueKind.Number, _) => sign * left.GetInt32().CompareTo(right.GetInt32()),
        _ => sign * CodePoints(left).Zip(CodePoints(right), (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0),
    };

    /// <summary>Ends below every code point, so that the shorter text comes first.</summary>
    private static IEnumerable<int> CodePoints(JsonElement text) => text.GetString()!.EnumerateRunes().Select(rune => rune.Value).Append(-1);

    private async Task<List<(string Id, JsonElement Value)>> WalkAsync(string field, string order, string value, bool forward)
    {
        var scope = ContractDocuments.All.Single(known => known.Field == field).Scope;
        var nodes = new List<(string, JsonElement)>();
        string? cursor = null;
        do
        {
            var page = forward ? $"first: 60{(cursor is null ? "" : $", after: \"{cursor}\"")}" : $"last: 60{(cursor is null ? "" : $", before: \"{cursor}\"")}";
            var data = await engine.DataAsync($"{{ {field}({order} {page}, where: {{ {scope} }}) {{ pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} nodes {{ id {value} }} }} }}");
            var list = data.GetProperty(field);
            var read = list.GetProperty("nodes").EnumerateArray().Select(node => (node.GetProperty("id").GetString()!, node.GetProperty(value))).ToList();
            nodes.InsertRange(forward ? nodes.Count : 0, read);
            var info = list.GetProperty("pageInfo");
            cursor = info.GetProperty(forward ? "hasNextPage" : "hasPreviousPage").GetBoolean() ? info.GetProperty(forward ? "endCursor" : "startCursor").GetString() : null;
        }
        while (cursor is not null);
        return nodes;
    }

    private async Task<int> CountAsync(string query) => (await engine.DataAsync(query)).EnumerateObject().Sum(list => list.Value.GetProperty("totalCount").GetInt32());
}
