using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Fuzzing;
using CivilAffairsGraph.Gateway.Execution;
using CsCheck;
using GraphQL;
using GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>The gateway's own ways through a document answer what the engine's do, to the byte: when the document is new, and when it is known.</summary>
public sealed class PlannedAnswerTests(GatewayFixture gateway)
{
    private const int Cases = 300;

    /// <summary>Their answers depend on what was asked before: on tries, and on what is left.</summary>
    private static readonly string[] Counted = ["verify", "myAccess"];

    private const string Couple = "370199198003150010";
    private const string Bereaved = "370199194505050033";

    /// <summary>A document, and variables that it is asked with in turn.</summary>
    public static TheoryData<string, string[]> Documents { get; } = new()
    {
        { "query($n: ResidentId!) { person(idNumber: $n) { name sex birthDate marriageEvents { kind registeredOn parties { role name } } } }", [$$"""{ "n": "{{Couple}}" }""", $$"""{ "n": "{{Bereaved}}" }""", """{ "n": "1" }""", "{}"] },
        { "query($s: Boolean!) { division(code: \"371602\") { code name @skip(if: $s) ... @include(if: $s) { level kind } } }", ["""{ "s": true }""", """{ "s": false }""", "{}"] },
        { "query($d: Date) { division(code: \"371602\", asOf: $d) { path name path } division(code: \"371602\", asOf: $d) { name ancestors { name } parent { code } } }", ["""{ "d": "2010-01-01" }""", "{}", """{ "d": null }"""] },
        { "query($d: Date) { division(code: \"371602\") { children(first: 2) { nodes { old: path(asOf: $d) } } children(first: 2) { nodes { new: path name } } } }", ["""{ "d": "2005-06-01" }""", "{}"] },
        { "query($f: Int, $l: Int) { divisions(first: $f, last: $l) { totalCount nodes { ...D } } } fragment D on Division { code ... on Division { name ...L } } fragment L on Division { level validFrom validTo isCurrent }", ["""{ "f": 3 }""", """{ "l": 2 }""", """{ "f": 1, "l": 1 }""", """{ "f": 1000000 }"""] },
        { "query($i: ID!) { node(id: $i) { id __typename ... on Division { name } ... on MarriageEvent { kind } ... on Person { name } } }", ["""{ "i": "nothing" }""", "{}"] },
        { "query($w: MarriageEventFilter) { marriageEvents(first: 5, where: $w) { nodes { id kind registeredOn certificateNumber office { name code } parties { name idNumber } provenance { source issues { code } } } pageInfo { hasNextPage endCursor } } }", ["""{ "w": { "kind": { "eq": "DIVORCE" } } }""", """{ "w": null }""", """{ "w": { "kind": { "eq": "NONE" } } }"""] },
        { "query($f: Int = 3, $c: DivisionCode = \"371602\", $i: [ID!] = []) { division(code: $c) { name children(first: $f) { nodes { code } } } nodes(ids: $i) { id } }", ["{}", """{ "f": 1, "c": "3716" }""", """{ "f": null, "c": null, "i": null }""", """{ "f": "x", "c": "x", "i": [null] }""", """{ "c": "371602", "f": null }"""] },
        { "query A($c: DivisionCode!) { division(code: $c) { name } } query B($c: DivisionCode!) { division(code: $c) { code } }", ["""{ "c": "371602" }"""] },
        { "query($n: String!) { __type(name: $n) { name kind fields(includeDeprecated: true) { name type { name } } } __schema { queryType { name } } }", ["""{ "n": "Division" }""", """{ "n": "Nothing" }""", "{}"] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_AskedWithOneSetOfVariablesAfterAnother_IsAnsweredAsByTheEngine(string document, string[] variables)
    {
        using var engine = Engine();
        foreach (var sent in variables.Concat(variables).Select(values => $$"""{ "query": {{JsonSerializer.Serialize(document)}}, "variables": {{values}} }"""))
        {
            Assert.Equal(await AnswerAsync(engine, sent), await AnswerAsync(gateway.Client, sent));
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData(null)]
    public async Task Document_WithTwoOperations_IsAnsweredAsByTheEngine(string? name)
    {
        using var engine = Engine();
        var sent = JsonSerializer.Serialize(new { query = "query A { division(code: \"371602\") { name } } query B { division(code: \"3716\") { code children(first: 1) { nodes { code } } } }", operationName = name });

        Assert.Equal(await AnswerAsync(engine, sent), await AnswerAsync(gateway.Client, sent));
        Assert.Equal(await AnswerAsync(engine, sent), await AnswerAsync(gateway.Client, sent));
    }

    [Theory]
    [InlineData($$"""{ "n": "{{Couple}}" }""")]
    [InlineData("""{ "n": "1" }""")]
    [InlineData("{}")]
    public async Task Document_ThatTheCallerMayNotAsk_IsRefusedAsByTheEngine(string variables)
    {
        using var engine = Engine();
        var sent = $$"""{ "query": "query($n: ResidentId!) { person(idNumber: $n) { sex } division(code: \"3716\") { name } }", "variables": {{variables}} }""";
        await AnswerAsync(gateway.Client, sent.Replace(variables, $$"""{ "n": "{{Couple}}" }""", StringComparison.Ordinal));
        using var stranger = gateway.Anonymous();
        engine.DefaultRequestHeaders.Clear();

        Assert.Equal(await AnswerAsync(engine, sent), await AnswerAsync(stranger, sent));
    }

    [Fact]
    public async Task Document_OfAnyKind_IsAnsweredAsByTheEngine()
    {
        using var engine = Engine();
        var none = TestContext.Current.CancellationToken;
        var cases = new CaseGen(await SchemaModel.ReadAsync(gateway.Client, none), await OpaqueTexts.ReadAsync(gateway.Client, none), documents: 100);
        var whole = 0;

        await cases.SampleAsync(
            async made =>
            {
                if (Counted.Any(Encoding.UTF8.GetString(made.Body!).Contains))
                {
                    return;
                }

                var expected = await AnswerAsync(engine, made);
                Assert.Equal(expected, await AnswerAsync(gateway.Client, made));
                Assert.Equal(expected, await AnswerAsync(gateway.Client, made));
                Interlocked.Add(ref whole, expected.Contains("\"errors\"", StringComparison.Ordinal) ? 0 : 1);
            },
            iter: Cases,
            threads: 2);

        TestContext.Current.TestOutputHelper?.WriteLine($"{whole} of {Cases} without errors.");
        Assert.True(whole > Cases / 30, "Too few are answered to say anything.");
    }

    /// <summary>A gateway that leaves everything to the engine.</summary>
    private HttpClient Engine() => gateway.StartHost([], more: services => services.AddSingleton<IDocumentExecuter>(
        provider => new DocumentExecuter(provider.GetRequiredService<BoundedDocumentBuilder>(), new DocumentValidator()))).CreateClient().AsDeveloper();

    private static Task<string> AnswerAsync(HttpClient client, string body) => AnswerAsync(client, new FuzzCase("", "POST", "/graphql", Encoding.UTF8.GetBytes(body), [("Content-Type", "application/json")]));

    private static async Task<string> AnswerAsync(HttpClient client, FuzzCase made)
    {
        using var request = made.ToRequest();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }
}
