using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>The formula of the documentation: operations that cost 1,001 by it are served with a budget of 1,001 and refused with one of 1,000.</summary>
public sealed class CostTests(GatewayFixture gateway, CostTests.Budgets budgets) : IClassFixture<CostTests.Budgets>
{
    public static TheoryData<string, string?> Priced { get; } = new()
    {
        // 1 + 100 × (a node, its children, 8 × a node)
        { "{ divisions(first: 100) { totalCount pageInfo { hasNextPage } nodes { name children(first: 8) { nodes { name } } } } }", null },
        { "query($n: Int, $m: Int) { divisions(first: $n) { nodes { children(last: $m) { nodes { name } } } } }", """{ "n": 100, "m": 8 }""" },
        { "query($n: Int = 100, $m: Int = 8) { divisions(first: $n) { nodes { children(first: $m) { nodes { name } } } } }", null },
        { "query($n: Int = 1, $m: Int = 1) { divisions(first: $n) { nodes { children(first: $m) { nodes { name } } } } }", """{ "n": 100, "m": 8 }""" },
        { "{ divisions(first: 100) { ...C } } fragment C on DivisionConnection { nodes { ...D } } fragment D on Division { children(first: 8) { nodes { name } } }", null },

        // 1 + 23 × (an edge, its node, children, 20 × (an edge, its node)) + 1 + 10
        { "{ divisions(first: 23) { edges { cursor node { children { edges { node { name } } } } } } p: divisions(first: 10) { nodes { id } } }", null },

        // 1 + 90 × (a node, 5 ancestors, 5 current) + 1 + 9
        { "{ divisions(first: 90) { nodes { ancestors { name } current { name } } } p: divisions(first: 9) { nodes { id } } }", null },

        // 20 persons × (1, 5 events, 5 × 5 parties), 20 values × 10; 100 for the type; 1 + 80
        { "query($n: [ResidentId!]!) { persons(idNumbers: $n) { a: marriageEvents { parties { name } } } __type(name: \"Query\") { name } p: divisions(first: 80) { nodes { id } } }", Numbers },

        // 2 × 100 + 1 + 100 × (a node, 7 parents)
        { "{ a: __type(name: \"Query\") { name } b: __type(name: \"Query\") { name } divisions(first: 100) { nodes { a: parent { name } b: parent { name } c: parent { name } d: parent { name } e: parent { name } f: parent { name } g: parent { name } } } }", null },

        // 199 × (a look-up, its error), a look-up, 1 + 1
        { "query($i: [VerifyItem!]!) { verifyBatch(items: $i) { verdict error { code } } verifyOrganization(name: \"某协会\") { registered } p: divisions(first: 1) { nodes { id } } }", Items },

        // 1 + 79 × 10 nodes, 20 values × 10, 1 + 9
        { "query($w: DivisionFilter) { divisions(where: $w, first: 79) { nodes { a: parent { name } b: parent { name } c: parent { name } d: parent { name } e: parent { name } f: parent { name } g: parent { name } h: parent { name } i: parent { name } } } p: divisions(first: 9) { nodes { id } } }", """{ "w": { "or": [{ "name": { "nin": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18"] } }, { "kind": { "eq": "LEGAL" }, "level": { "eq": "COUNTY" } }] } }""" },
    };

    private static string Numbers => JsonSerializer.Serialize(new { n = Enumerable.Repeat("370199198003150010", 20) });

    private static string Items => JsonSerializer.Serialize(new { i = Enumerable.Range(0, 199).Select(i => new { id = $"{i}", deceased = new { idNumber = "370199198003150010", name = "李伟" } }) });

    [Theory]
    [MemberData(nameof(Priced))]
    public async Task Operation_OfThatCost_IsAnsweredWithThatBudgetAndNotWithOneLess(string query, string? variables)
    {
        var given = variables is null ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(variables);

        Assert.False((await GatewayFixture.AskAsync(budgets.Enough, query, given)).TryGetProperty("errors", out var errors), $"{errors}");
        DocumentLimitTests.AssertRefused(await GatewayFixture.AskAsync(budgets.OneLess, query, given), "Cost", 1_000);
    }

    [Fact]
    public async Task Operations_OfTheDocumentation_AreWithinTheBudget()
    {
        await gateway.DataAsync("""{ division(code:"371602") { path current { code } socialOrganizations(first: 100) { totalCount nodes { name legalRepresentative { deathEvidence { verdict } } } } burialFacilities(first: 100) { nodes { name availablePlots servedDivisions { name } } } } }""");
        var persons = Enumerable.Range(0, 40).Select(i => $$"""p{{i}}: person(idNumber: "370199198003150010") { name maritalStatus { status spouse { name } } marriageEvents { office { name divisions { path } } parties { person { name } } } burialRecords { facility { name } } deathEvidence { record { id } } legalRepresentativeOf { nodes { name } } }""");
        await gateway.DataAsync($"{{ {string.Join(' ', persons)} }}");
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

    /// <summary>A gateway with a budget of 1,001 and one with 1,000.</summary>
    public sealed class Budgets(GatewayFixture gateway)
    {
        public HttpClient Enough { get; } = gateway.Start(new() { ["Limits:Cost"] = "1001" });

        public HttpClient OneLess { get; } = gateway.Start(new() { ["Limits:Cost"] = "1000" });
    }
}
