using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>Each limit of documents and variables, on both sides of its border.</summary>
public sealed class DocumentLimitTests(GatewayFixture gateway)
{
    public static TheoryData<string> Limits { get; } = [.. Documents.All.Keys];

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Request_OfTheLargestSize_IsAnswered(string limit)
    {
        var (size, of) = Documents.All[limit];
        var (query, variables) = of(size);

        await gateway.DataAsync(query, variables);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Request_OneLarger_IsRefusedAndToldTheLimit(string limit)
    {
        var (size, of) = Documents.All[limit];
        var (query, variables) = of(size + 1);

        foreach (var (accept, status) in new[] { ("application/graphql-response+json", HttpStatusCode.BadRequest), ("application/json", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }), Headers = { { "Accept", accept } } };
            using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

            Assert.Equal(status, response.StatusCode);
            AssertRefused(answer, limit, size);
        }
    }

    [Fact]
    public async Task Directives_OnOnePlace_AreFive()
    {
        var five = string.Concat(Enumerable.Repeat(" @include(if: true)", 5));
        var allowed = await gateway.AskAsync($"{{ __typename{five} }}");
        Assert.Equal("VALIDATION_ERROR", Code(allowed));

        string[] refused =
        [
            $"{{ __typename{five} @skip(if: false) }}", $"query{five} @skip(if: false) {{ __typename }}", $"{{ ...{five} @skip(if: false) {{ __typename }} }}",
            $"{{ ...F{five} @skip(if: false) }} fragment F on Query {{ __typename }}", $"{{ ...F }} fragment F on Query{five} @skip(if: false) {{ __typename }}",
            $"query($a: Int{five} @skip(if: false)) {{ __typename }}",
        ];
        foreach (var query in refused)
        {
            AssertRefused(await gateway.AskAsync(query), "DirectivesPerLocation", 5);
        }
    }

    [Fact]
    public async Task Arguments_AsVariables_CountLikeLiterals()
    {
        const string Query = "query($in: [String!]) { placeNames(first: 0, where: { name: { in: $in } }) { totalCount } }";
        var values = Enumerable.Repeat("x", 100);

        await gateway.DataAsync(Query, new { @in = values });
        AssertRefused(await gateway.AskAsync(Query, new { @in = values.Append("x") }), "ArgumentValues", 100);
        AssertRefused(
            await gateway.AskAsync($"query($in: [String!] = [{string.Join(' ', values.Select(_ => "\"x\""))} \"y\"]) {{ placeNames(first: 0, where: {{ name: {{ in: $in }} }}) {{ totalCount }} }}"),
            "ArgumentValues",
            100);
    }

    internal static void AssertRefused(JsonElement answer, string limit, int allowed)
    {
        Assert.Equal("LIMIT_EXCEEDED", Code(answer));
        var message = answer.GetProperty("errors")[0].GetProperty("message").GetString()!;
        Assert.Contains($"(limit {limit})", message, StringComparison.Ordinal);
        Assert.Contains($"{allowed:N0} ", message, StringComparison.Ordinal);
        Assert.False(answer.TryGetProperty("data", out _));
    }

    private static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
