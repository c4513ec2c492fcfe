using System.Net;
using System.Text;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

/// <summary>The audits of the GraphQL-over-HTTP specification, as far as they apply.</summary>
public sealed class HttpTests(GraphHost host) : IClassFixture<GraphHost>
{
    private const string Graph = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData(Graph, Graph)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Graph)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("application/json;q=0.1, application/graphql-response+json;q=0.9, */*;q=0.01", Graph)]
    [InlineData("text/html, application/json;q=0.9", Json)]
    [InlineData("application/json;q=0, */*", Graph)]
    public async Task Answer_Accepted_HasTheMediaType(string? accept, string expected)
    {
        var response = await host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;charset=utf-16")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task Answer_NotAccepted_Is406(string accept)
    {
        var response = await host.PostAsync("""{"query":"{ __typename }"}""", accept);

        await AssertRefusedAsync(response, HttpStatusCode.NotAcceptable, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Body_OfAnotherType_Is415(string contentType)
    {
        var response = await host.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON")]
    public async Task Body_OfTheTypeInOtherLetters_IsRead(string contentType)
    {
        var response = await host.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("\"{ __typename }\"")]
    [InlineData("""[{"query":"{ __typename }"}]""")]
    [InlineData("{}")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":["{ __typename }"]}""")]
    [InlineData("""{"query":"{ __typename }","variables":"x"}""")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""")]
    [InlineData("""{"query":"{ __typename }","operationName":{}}""")]
    [InlineData("""{"query":"{ __typename }","extensions":7}""")]
    [InlineData("""{"query":"{ __typename }"} trailing""")]
    [InlineData("""{"query":"{ hello }","query":"{ hello }"}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"\uD800"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":"\uD800"}}""")]
    public async Task Body_NotARequest_Is400InBothMediaTypes(string body)
    {
        await AssertRefusedAsync(await host.PostAsync(body), HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        await AssertRefusedAsync(await host.PostAsync(body, Graph), HttpStatusCode.BadRequest, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null,"more":[]}""")]
    [InlineData("""{"query":"{ __typename }","variables":{},"extensions":{"a":1}}""")]
    public async Task Body_WithNullOrFurtherMembers_IsAnswered(string body)
    {
        var response = await host.PostAsync(body, Graph);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("{", "SYNTAX_ERROR")]
    [InlineData("{ nothing }", "VALIDATION_ERROR")]
    [InlineData("query($a: Int!) { number(of: $a) }", "VALIDATION_ERROR")]
    [InlineData("query A { hello } query B { hello }", "VALIDATION_ERROR")]
    [InlineData("fragment F on Query { hello }", "VALIDATION_ERROR")]
    [InlineData("subscription { hello }", "VALIDATION_ERROR")]
    [InlineData("{ hello } type A { b: Int }", "VALIDATION_ERROR")]
    [InlineData("query($a: Boolean = null) { truth(of: $a) }", "VALIDATION_ERROR")]
    public async Task Document_ThatCannotRun_Is400ForGraphAnd200ForJson(string query, string code)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { query });

        await AssertRefusedAsync(await host.PostAsync(body, Graph), HttpStatusCode.BadRequest, code);
        await AssertRefusedAsync(await host.PostAsync(body, Json), HttpStatusCode.OK, code);
    }

    [Fact]
    public async Task Document_NestedTooDeeply_IsALimit()
    {
        var query = "{ number(of: " + new string('[', 20_000) + new string(']', 20_000) + ") }";

        await AssertRefusedAsync(await host.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query }), Graph), HttpStatusCode.BadRequest, "LIMIT_EXCEEDED");
    }

    [Fact]
    public async Task OperationName_OfNoOperation_Is400ForGraph()
    {
        var response = await host.PostAsync("""{"query":"query A { hello }","operationName":"B"}""", Graph);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task Operation_WithAFailedField_Is200InBothMediaTypes()
    {
        foreach (var accept in new[] { Graph, Json })
        {
            var response = await host.PostAsync("""{"query":"{ required }"}""", accept);
            var answer = await GraphHost.ReadAsync(response);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        }
    }

    [Theory]
    [InlineData("/graphql?query=%7B__typename%7D")]
    [InlineData("/graphql?query=query%20A%7B__typename%7D%20query%20B%7Bhello%7D&operationName=A")]
    [InlineData("/graphql?query=query(%24b:Boolean!)%7B__typename%20hello%40include(if:%24b)%7D&variables=%7B%22b%22:false%7D")]
    public async Task Get_OfAQuery_IsAnswered(string address)
    {
        var response = await host.SendAsync(HttpMethod.Get, address, Graph);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_OfTheSchema_IsAnswered()
    {
        var response = await host.SendAsync(HttpMethod.Get, "/graphql?query=%7B__schema%7BqueryType%7Bname%7D%7D%7D", Graph);

        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}}}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=7")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%7B")]
    [InlineData("/graphql?query=%7B__typename%7D&extensions=[]")]
    [InlineData("/graphql?query=%7B__typename%7D&query=%7B__typename%7D")]
    public async Task Get_NotARequest_Is400(string address) =>
        await AssertRefusedAsync(await host.SendAsync(HttpMethod.Get, address), HttpStatusCode.BadRequest, "VALIDATION_ERROR");

    [Theory]
    [InlineData("mutation { change }")]
    [InlineData("{ person(idNumber: \"12345678901\") }")]
    [InlineData("{ a: person(idNumber: \"12345678901\") }")]
    [InlineData("query A { ...F } fragment F on Query { ... on Query { persons(idNumbers: []) } }")]
    public async Task Get_OfAChangeOrPersonalData_Is405EvenWhenKnown(string query)
    {
        var known = await host.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query }), Graph);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        foreach (var accept in new[] { Graph, Json })
        {
            var response = await host.SendAsync(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}", accept);

            await AssertRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "VALIDATION_ERROR");
            Assert.Equal(["POST"], response.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task OtherMethod_Is405WithTheAllowedOnes(string method)
    {
        var response = await host.SendAsync(new(method), "/graphql");

        await AssertRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "VALIDATION_ERROR");
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_OverTheLimit_Is413WithOrWithoutALength(bool lengthKnown)
    {
        var bytes = Encoding.UTF8.GetBytes("{\"query\":\"{ __typename }\",\"x\":\"" + new string('x', 1_000_000) + "\"}");
        using HttpContent content = lengthKnown ? new ByteArrayContent(bytes) : new StreamContent(new MemoryStream(bytes));
        content.Headers.ContentType = new(Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = !lengthKnown;

        var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "LIMIT_EXCEEDED");
    }

    [Fact]
    public async Task Answer_DoesNotNameTheServerAndIsNotStored()
    {
        var response = await host.PostAsync("""{"query":"{ __typename }"}""");

        Assert.Empty(response.Headers.Server);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        var answer = await GraphHost.ReadAsync(response);
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
    }
}
