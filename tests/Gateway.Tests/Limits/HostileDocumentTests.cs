using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>Small documents that cost an engine without bounds seconds, hours or its stack.</summary>
public sealed class HostileDocumentTests(GatewayFixture gateway)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string, string> Hostile { get; } = new()
    {
        { "a chain of fragments that doubles", "{ ...F0 } " + Chain(40, i => $"...F{i + 1} ...F{i + 1}", "__typename"), "LIMIT_EXCEEDED" },
        { "a chain that doubles and nobody uses", "{ __typename } " + Chain(40, i => $"...F{i + 1} ...F{i + 1}", "__typename"), "LIMIT_EXCEEDED" },
        { "a chain that doubles and closes", "{ ...F0 } " + Chain(40, i => $"...F{i + 1} ...F{i + 1}", "...F0"), "VALIDATION_ERROR" },
        { "nesting with aliases", "{ division(code: \"37\") " + Nested(40) + " }", "LIMIT_EXCEEDED" },
        { "one object field 2000 times", "{ " + string.Join(' ', Enumerable.Repeat("division(code: \"371602\") { name }", 1_200)) + " }", "LIMIT_EXCEEDED" },
        { "a repeated field in a fragment of a name used twice", "{ ...F } fragment F on Query { __typename } fragment F on Query { " + string.Join(' ', Enumerable.Repeat("__typename", 2_500)) + " }", "LIMIT_EXCEEDED" },
        { "a repeated field in a fragment that contains itself", "{ ...F } fragment F on Query { ...F " + string.Join(' ', Enumerable.Repeat("__typename", 2_500)) + " }", "VALIDATION_ERROR" },
        { "unknown fields", "{ " + string.Join(' ', Enumerable.Range(0, 2_900).Select(i => $"nosuch{i}")) + " }", "VALIDATION_ERROR" },
        { "arguments that are not there", "{ division(" + string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"x{i}: 1")) + ") { name } }", "VALIDATION_ERROR" },
        { "brackets", "{ division(code: " + new string('[', 20_000), "LIMIT_EXCEEDED" },
        { "a type of brackets", "query($a: " + new string('[', 20_000) + ") { __typename }", "LIMIT_EXCEEDED" },
        { "braces", string.Concat(Enumerable.Repeat("{a", 9_000)), "LIMIT_EXCEEDED" },
        { "directives", "{ __typename " + string.Concat(Enumerable.Repeat("@aa", 4_000)) + " }", "LIMIT_EXCEEDED" },
        { "type definitions", string.Concat(Enumerable.Range(0, 100).Select(i => $"type T{i} {{ a: Int }} ")), "VALIDATION_ERROR" },
        { "the schema many times", "{ " + string.Join(' ', Enumerable.Range(0, 5).Select(i => $"s{i}: __schema {{ types {{ name }} }}")) + " }", "LIMIT_EXCEEDED" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Document_Hostile_IsRefusedAtOnce(string what, string query, string code)
    {
        Assert.NotEmpty(what);
        var answer = await gateway.AskAsync(query).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("registeredOn", "{ eq: \"2001-01-01\" }", "or")]
    [InlineData("certificateNumber", "{ eq: \"x\" }", "or")]
    [InlineData("office", "{ eq: \"371602\" }", "or")]
    [InlineData("kind", "{ eq: MARRIAGE }", "or")]
    [InlineData("kind", "{ eq: MARRIAGE }", "and")]
    public async Task Filter_OfTheMostConditions_IsAnswered(string field, string condition, string joined)
    {
        var conditions = string.Join(' ', Enumerable.Repeat($"{{ {field}: {condition} }}", 100));

        await gateway.DataAsync($"{{ marriageEvents(first: 1, where: {{ {joined}: [{conditions}] }}) {{ totalCount nodes {{ id }} }} }}").WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("registeredOn", "2001-01-01")]
    [InlineData("certificateNumber", "x")]
    [InlineData("office", "371602")]
    public async Task Filter_OfTheLongestList_IsAnswered(string field, string value)
    {
        var values = string.Join(' ', Enumerable.Repeat($"\"{value}\"", 100));

        await gateway.DataAsync($"{{ marriageEvents(first: 1, where: {{ {field}: {{ in: [{values}] }} }}) {{ totalCount nodes {{ id }} }} }}").WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Filter_NestedAsDeepAsAllowed_IsAnswered()
    {
        var nested = string.Concat(Enumerable.Repeat("not: { and: { or: { ", 13)) + "kind: { eq: MARRIAGE }" + string.Concat(Enumerable.Repeat(" } } }", 13));

        await gateway.DataAsync($"{{ marriageEvents(first: 1, where: {{ {nested} }}) {{ totalCount nodes {{ id }} }} }}").WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private static string Chain(int links, Func<int, string> link, string end) =>
        string.Concat(Enumerable.Range(0, links).Select(i => $"fragment F{i} on Query {{ {link(i)} }} ")) + $"fragment F{links} on Query {{ {end} }}";

    private static string Nested(int levels) => levels == 0 ? "{ name }" : $"{{ a: parent {Nested(levels - 1)} b: parent {{ name }} }}";
}
