using System.Text;
using CivilAffairsGraph.Gateway.Execution;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

public sealed class AnswerTests(GraphHost host) : IClassFixture<GraphHost>
{
    [Fact]
    public async Task Text_OfEveryKind_IsReadableUtf8()
    {
        var response = await host.PostAsync("""{"query":"{ hello amount holes a: number(of: -5) }"}""");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Contains("青岛市", new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), StringComparison.Ordinal);
        var data = (await GraphHost.ReadAsync(response)).GetProperty("data");
        Assert.Equal("青岛市 <\"'&\\\n😀>", data.GetProperty("hello").GetString());
        Assert.Equal("1234.50", data.GetProperty("amount").GetRawText());
        Assert.Equal("[1,null,3]", data.GetProperty("holes").GetRawText());
        Assert.Equal(-5, data.GetProperty("a").GetInt32());
    }

    [Fact]
    public async Task Answer_WrittenDirectly_EqualsTheLibrarysWriter()
    {
        const string Query = "{ hello amount holes number(of: 3) none: number __schema { types { name fields { name args { name type { kind name } } } } } }";
        var direct = await host.QueryAsync(Query);
        var result = await new GraphQL.DocumentExecuter().ExecuteAsync(new GraphQL.ExecutionOptions { Schema = new SmallSchema(), Query = Query });
        var library = new GraphQL.SystemTextJson.GraphQLSerializer().Serialize(result);

        using var expected = System.Text.Json.JsonDocument.Parse(library);
        Assert.True(System.Text.Json.JsonElement.DeepEquals(expected.RootElement.GetProperty("data"), direct.GetProperty("data")));
    }

    [Fact]
    public async Task Document_Known_IsAnsweredAsBeforeAndWithItsOwnVariables()
    {
        const string Query = "query($v: Eleven!) { person(idNumber: $v) }";
        var first = await host.QueryAsync(Query, new { v = "12345678901" });
        var second = await host.QueryAsync(Query, new { v = "10987654321" });
        var again = await host.QueryAsync(Query, new { v = "12345678901" });
        var refused = await host.QueryAsync(Query, new { v = "1" });
        var missing = await host.QueryAsync(Query);

        Assert.Equal("""{"data":{"person":"12345678901"}}""", first.GetRawText());
        Assert.Equal("""{"data":{"person":"10987654321"}}""", second.GetRawText());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("BAD_INPUT", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("VALIDATION_ERROR", missing.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Rule_AboutTheCaller_RunsForAKnownDocumentToo()
    {
        const string Query = "{ rule: hello }";
        await host.QueryAsync(Query);
        var before = host.Rule.Count;
        await host.QueryAsync(Query);

        Assert.Equal(before + 1, host.Rule.Count);
    }

    [Fact]
    public async Task Document_SharedByManyRequests_AnswersEachItsOwn()
    {
        var numbers = Enumerable.Range(0, 200).ToList();
        var answers = await Task.WhenAll(numbers.Select(of => host.QueryAsync("query($of: Int) { number(of: $of) }", new { of })));

        Assert.Equal(numbers, answers.Select(answer => answer.GetProperty("data").GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Caller_Gone_StopsTheResolvers()
    {
        var none = TestContext.Current.CancellationToken;
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(none);
        using var content = new StringContent("""{"query":"{ endless }"}""", Encoding.UTF8, "application/json");
        var answer = host.Client.PostAsync("/graphql", content, caller.Token);
        Assert.True(await host.Schema.Started.WaitAsync(TimeSpan.FromSeconds(10), none));

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.True(await host.Schema.Cancelled.WaitAsync(TimeSpan.FromSeconds(10), none));
        Assert.DoesNotContain(host.Captured.Lines, line => line.Contains("Unexpected", StringComparison.Ordinal));
    }

    [Fact]
    public void DocumentCache_Full_DropsTheLeastRecentlyUsed()
    {
        var cache = new DocumentCache(Options.Create(new DocumentOptions { MaximumCount = 2, MaximumCharacters = 1_000 }));
        cache.Keep("a", new GraphQLDocument([]));
        cache.Keep("b", new GraphQLDocument([]));
        cache.Find("a");
        cache.Keep("c", new GraphQLDocument([]));

        Assert.NotNull(cache.Find("a"));
        Assert.Null(cache.Find("b"));
        Assert.NotNull(cache.Find("c"));
        Assert.Equal((2, 2), (cache.Count, cache.Characters));
    }

    [Fact]
    public void DocumentCache_ManyCharacters_StaysWithinTheRoom()
    {
        var cache = new DocumentCache(Options.Create(new DocumentOptions { MaximumCount = 1_000, MaximumCharacters = 100 }));
        foreach (var index in Enumerable.Range(0, 50))
        {
            cache.Keep($"{index:D10}", new GraphQLDocument([]));
        }

        cache.Keep(new string('x', 11), new GraphQLDocument([]));
        Assert.Equal((10, 100), (cache.Count, cache.Characters));
    }

    [Fact]
    public async Task Health_WithARegistryDown_StaysReadyAndListsIt()
    {
        var live = await host.SendAsync(HttpMethod.Get, "/health/live");
        var ready = await host.SendAsync(HttpMethod.Get, "/health/ready");

        Assert.Equal(System.Net.HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(
            """{"status":"DEGRADED","registries":[{"name":"MARRIAGE","status":"UP","reason":null},{"name":"PLACE_NAME","status":"DOWN","reason":"The registry did not answer in time."}]}""",
            (await GraphHost.ReadAsync(ready)).GetRawText());
    }
}
