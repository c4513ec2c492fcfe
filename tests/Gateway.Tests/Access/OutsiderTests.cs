using System.Net;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>What somebody without credentials learns of the schema where it is not told: nothing that a made-up name would not tell too.</summary>
public sealed class OutsiderTests(GatewayFixture gateway, OutsiderTests.Closed closed) : IClassFixture<OutsiderTests.Closed>
{
    public static TheoryData<string, string> Hidden => new()
    {
        { $"{{ person(idNumber: \"{IdentityNumbers.InAddress}\") {{ name }} }}", "person" },
        { "{ person(idNumber: \"not a number\") { name } }", "person" },
        { "{ person { name { name } } }", "person" },
        { "{ a: persons(idNumbers: [1, 2]) { name } }", "persons" },
        { "{ marriageEvents(first: 1000) { totalCount } }", "marriageEvents" },
        { "{ socialOrganization(creditCode: \"5137160099N0000192\") { name legalRepresentative { name } } }", "legalRepresentative" },
        { "{ socialOrganization(creditCode: \"5137160099N0000192\") { oversight { legalRepresentativeDeceased } } }", "legalRepresentativeDeceased" },
        { "{ node(id: \"x\") { ... on Person { idNumber } } }", "Person" },
        { "{ node(id: \"x\") { ...P } } fragment P on MarriageEvent { kind }", "MarriageEvent" },
        { "query($n: ResidentId!) { division(code: \"371602\") { name } }", "ResidentId" },
        { "query($w: MarriageEventFilter) { division(code: \"371602\") { name } }", "MarriageEventFilter" },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task HiddenName_AskedByAnOutsider_IsRefusedAsAMadeUpOne(string document, string name)
    {
        // As long as the name, so that places in the document agree.
        var madeUp = new string('z', name.Length);

        var (status, answer) = await AskAsync(HttpMethod.Post, document);
        var (other, made) = await AskAsync(HttpMethod.Post, document.Replace(name, madeUp, StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.Forbidden, other, made.Replace(madeUp, name, StringComparison.Ordinal)), (status, status, answer));
        Assert.Contains("FORBIDDEN_FIELD", answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task HiddenName_AskedByGet_IsRefusedAsAMadeUpOne(string document, string name)
    {
        var madeUp = new string('z', name.Length);

        var (status, answer) = await AskAsync(HttpMethod.Get, document);
        var (other, made) = await AskAsync(HttpMethod.Get, document.Replace(name, madeUp, StringComparison.Ordinal));

        Assert.Equal((other, made.Replace(madeUp, name, StringComparison.Ordinal)), (status, answer));
    }

    [Fact]
    public async Task Refusal_OfAnOutsider_NamesNoScope()
    {
        var (_, answer) = await AskAsync(HttpMethod.Post, "{ person(idNumber: \"370199198003150010\") { name } }");

        Assert.DoesNotContain("marriage.read", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Person.name", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicDocument_OfAnOutsider_IsAnswered()
    {
        var (status, answer) = await AskAsync(HttpMethod.Post, "query($c: DivisionCode!) { division(code: $c) { name } node(id: \"x\") { __typename ... on Division { name } } }", new { c = "371602" });

        Assert.True(status == HttpStatusCode.OK && !answer.Contains("errors", StringComparison.Ordinal), answer);
    }

    private async Task<(HttpStatusCode Status, string Answer)> AskAsync(HttpMethod method, string query, object? variables = null)
    {
        var client = closed.Of(gateway);
        using var request = method == HttpMethod.Get
            ? new HttpRequestMessage(method, $"/graphql?query={Uri.EscapeDataString(query)}")
            : new HttpRequestMessage(method, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json") };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A gateway as production has it, asked by nobody in particular.</summary>
    public sealed class Closed : IDisposable
    {
        private HttpClient? client;

        public HttpClient Of(GatewayFixture gateway)
        {
            if (client is null)
            {
                client = gateway.Start(new() { ["Access:Introspection"] = "ByScope" });
                client.DefaultRequestHeaders.Clear();
            }

            return client;
        }

        public void Dispose() => client?.Dispose();
    }
}
