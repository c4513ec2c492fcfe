using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>The cost of documentation's formula, found by serving with a budget that is just enough and one that is just too small.</summary>
public sealed class CostTests(GatewayFixture gateway)
{
    /// <summary>Document, variables, and its cost counted by hand.</summary>
    public static TheoryData<string, string?, int> Priced { get; } = new()
    {
        // divisions 1, and per node: nodes 1, children 1, and 8 times nodes 1.
        { "{ divisions(first: 100) { totalCount pageInfo { hasNextPage } nodes { name children(first: 8) { nodes { name } } } } }", null, 1 + (100 * (1 + 1 + 8)) },
        { "query($n: Int, $m: Int) { divisions(first: $n) { nodes { children(last: $m) { nodes { name } } } } }", """{ "n": 100, "m": 8 }""", 1 + (100 * (1 + 1 + 8)) },
        { "query($n: Int = 100, $m: Int = 8) { divisions(first: $n) { nodes { children(first: $m) { nodes { name } } } } }", null, 1 + (100 * (1 + 1 + 8)) },
        { "query($n: Int = 1, $m: Int = 1) { divisions(first: $n) { nodes { children(first: $m) { nodes { name } } } } }", """{ "n": 100, "m": 8 }""", 1 + (100 * (1 + 1 + 8)) },
        { "{ divisions(first: 100) { ...C } } fragment C on DivisionConnection { nodes { ...D } } fragment D on Division { children(first: 8) { nodes { name } } }", null, 1 + (100 * (1 + 1 + 8)) },

        // Without first and last a page is 20; edges and their nodes are two objects.
        { "{ divisions { edges { cursor node { children { edges { node { name } } } } } } }", null, 1 + (20 * (1 + 1 + 1 + (20 * 2))) },

        // A list without pages counts 5.
        { "{ divisions(first: 100) { nodes { ancestors { name } current { name } } } }", null, 1 + (100 * (1 + 5 + 5)) },

        // As many persons as numbers.
        { "query($n: [ResidentId!]!) { persons(idNumbers: $n) { a: marriageEvents { parties { name } } } }", Numbers(40), 40 + (40 * (5 + (5 * 5))) },
        { "{ a: __type(name: \"Query\") { name } b: __type(name: \"Query\") { name } divisions(first: 100) { nodes { a: parent { name } b: parent { name } c: parent { name } d: parent { name } e: parent { name } f: parent { name } g: parent { name } } } }", null, 200 + 1 + (100 * 8) },
    };

    [Theory]
    [MemberData(nameof(Priced))]
    public async Task Operation_OfThatCost_IsAnsweredWithThatBudgetAndNotWithOneLess(string query, string? variables, int cost)
    {
        var given = variables is null ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(variables);
        using var enough = gateway.Start(new() { ["Limits:Cost"] = $"{cost}" });
        using var less = gateway.Start(new() { ["Limits:Cost"] = $"{cost - 1}" });

        Assert.False((await GatewayFixture.AskAsync(enough, query, given)).TryGetProperty("errors", out var errors), $"{errors}");
        DocumentLimitTests.AssertRefused(await GatewayFixture.AskAsync(less, query, given), "Cost", cost - 1);
    }

    [Fact]
    public async Task Document_Known_IsPricedByTheVariablesOfEachRequest()
    {
        const string Query = "query($n: Int!) { divisions(first: $n) { nodes { children(first: $n) { nodes { children(first: 5) { nodes { name } } } } } } }";

        await gateway.DataAsync(Query, new { n = 10 });
        DocumentLimitTests.AssertRefused(await gateway.AskAsync(Query, new { n = 100 }), "Cost", 20_000);
        await gateway.DataAsync(Query, new { n = 10 });
    }

    [Theory]
    [InlineData("first: -1")]
    [InlineData("first: 101")]
    [InlineData("last: 2147483647")]
    public async Task Page_OutOfRange_IsBadInputAndNotACost(string page)
    {
        var answer = await gateway.AskAsync($"{{ divisions({page}) {{ nodes {{ children({page}) {{ nodes {{ name }} }} }} }} }}");

        Assert.Equal("BAD_INPUT", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Introspection_FourTimes_IsAnsweredAndAFifthTimeRefused()
    {
        static string Times(int n) => "{ " + string.Join(' ', Enumerable.Range(0, n).Select(i => $"s{i}: __schema {{ queryType {{ name }} }}")) + " }";

        await gateway.DataAsync(Times(4));
        DocumentLimitTests.AssertRefused(await gateway.AskAsync(Times(5)), "Cost", 20_000);
    }

    private static string Numbers(int count) =>
        JsonSerializer.Serialize(new { n = Enumerable.Repeat("370199198003150010", count) });
}
