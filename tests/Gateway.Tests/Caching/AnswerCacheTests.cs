using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>Whole answers that are remembered, through HTTP.</summary>
public sealed class AnswerCacheTests(GatewayFixture gateway)
{
    private const string Region = """{"query":"{ division(code: \"370102\") { name socialOrganizations(first: 3) { nodes { name } totalCount } } }"}""";

    [Fact]
    public async Task Request_SentAgain_IsAnsweredByTheSameBytesWithoutAStatement()
    {
        var counter = new StatementCounter();
        using var client = gateway.Start(Cached.WithAnswers, counter);
        var first = await PostAsync(client, Region);
        Assert.Null(first.Headers.Age);
        counter.Reset();
        var second = await PostAsync(client, Region);

        Assert.Empty(counter.Statements);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("""{"query":"{division(code:\"370102\"),{name,socialOrganizations(first:3){nodes{name}totalCount}}}"}""")]
    [InlineData("""{"operationName":null,"query":"# a comment\n{ division(code: \"370102\") { name socialOrganizations(first: 3) { nodes { name } totalCount } } }"}""")]
    [InlineData("""{"query":"{ division(code: \"370102\") { name socialOrganizations(first: 3) { nodes { name } totalCount } } }","variables":{"unused":1}}""")]
    public async Task Request_InOtherWords_SharesTheAnswer(string written)
    {
        var counter = new StatementCounter();
        using var client = gateway.Start(Cached.WithAnswers, counter);
        var first = await TextAsync(await PostAsync(client, Region));
        counter.Reset();
        foreach (var _ in (int[])[1, 2])
        {
            var other = await PostAsync(client, written);
            Assert.NotNull(other.Headers.Age);
            Assert.Equal(first, await TextAsync(other));
        }

        Assert.Empty(counter.Statements);
    }

    [Fact]
    public async Task Request_WithOtherVariables_IsAnsweredForItself()
    {
        using var client = gateway.Start(Cached.WithAnswers);
        foreach (var number in Cached.Numbers(gateway).Take(50).SelectMany(number => (string[])[number, number]))
        {
            Assert.Equal(await Cached.AskAsync(gateway.Client, number), await Cached.AskAsync(client, number));
        }
    }

    [Fact]
    public async Task Operation_OfOneDocument_IsNotTakenForAnother()
    {
        using var client = gateway.Start(Cached.WithAnswers);
        const string Document = "query A { division(code: \\\"370102\\\") { name } } query B { division(code: \\\"370103\\\") { name } }";
        var answers = new List<string>();
        foreach (var name in (string[])["A", "B", "A", "B"])
        {
            answers.Add(await TextAsync(await PostAsync(client, $$"""{"query":"{{Document}}","operationName":"{{name}}"}""")));
        }

        Assert.Equal(answers[..2], answers[2..]);
        Assert.NotEqual(answers[0], answers[1]);
    }

    [Theory]
    [InlineData("""{ registries { name status } }""")]
    [InlineData("""{ person(idNumber: \"123\") { name } }""")]
    [InlineData("""{ division(code: \"370102\") { name } divisions(first: 500) { nodes { name } } }""")]
    public async Task Answer_OfTheMomentOrWithAnError_IsNotRemembered(string document)
    {
        using var client = gateway.Start(Cached.WithAnswers);
        foreach (var _ in (int[])[1, 2, 3])
        {
            Assert.Null((await PostAsync(client, $$"""{"query":"{{document}}"}""")).Headers.Age);
        }
    }

    [Fact]
    public async Task Caller_WhoWantsTheSource_GetsIt()
    {
        var counter = new StatementCounter();
        using var client = gateway.Start(Cached.WithAnswers, counter);
        var body = JsonSerializer.Serialize(new { query = Cached.Person, variables = new { n = Cached.Widow } });
        counter.Reset();
        var first = await TextAsync(await PostAsync(client, body));
        var statements = counter.Statements.Count;
        Assert.True(statements > 0);
        counter.Reset();
        var again = await PostAsync(client, body, request => request.Headers.CacheControl = new() { NoCache = true });

        Assert.Null(again.Headers.Age);
        Assert.Equal(first, await TextAsync(again));
        Assert.Equal(statements, counter.Statements.Count);
    }

    [Fact]
    public async Task Caller_WhoAsksHowFreshItIs_IsToldForEachRegistry()
    {
        using var client = gateway.Start(Cached.WithAnswers);
        var body = JsonSerializer.Serialize(new { query = Cached.Person, variables = new { n = Cached.Widow }, extensions = new { freshness = true } });
        var first = JsonDocument.Parse(await TextAsync(await PostAsync(client, body, request => request.Headers.CacheControl = new() { NoCache = true }))).RootElement;
        Assert.All(first.GetProperty("extensions").GetProperty("freshness").EnumerateArray(), part => Assert.False(part.GetProperty("cached").GetBoolean()));
        var plain = await TextAsync(await PostAsync(client, JsonSerializer.Serialize(new { query = Cached.Person, variables = new { n = Cached.Widow } })));
        foreach (var _ in (int[])[1, 2])
        {
            var answer = JsonDocument.Parse(await TextAsync(await PostAsync(client, body))).RootElement;
            var freshness = answer.GetProperty("extensions").GetProperty("freshness").EnumerateArray().ToList();

            Assert.Equal(JsonDocument.Parse(plain).RootElement.GetProperty("data").GetRawText(), answer.GetProperty("data").GetRawText());
            Assert.Equal(["MARRIAGE", "SOCIAL_ORGANIZATION", "BURIAL"], freshness.Select(part => part.GetProperty("registry").GetString()));
            Assert.All(freshness, part => Assert.Equal("2026-03-01T12:00:00+08:00", part.GetProperty("asOf").GetString()));
            Assert.All(freshness, part => Assert.True(part.GetProperty("cached").GetBoolean()));
        }
    }

    [Fact]
    public async Task Get_OfWhatTheCallerHas_IsAnsweredWithItsNameOnly()
    {
        using var client = gateway.Start(Cached.WithAnswers);
        var address = new Uri($"/graphql?query={Uri.EscapeDataString("{ division(code: \"370102\") { name } }")}", UriKind.Relative);
        var none = TestContext.Current.CancellationToken;
        using var first = await client.GetAsync(address, none);
        Assert.Equal("private, no-cache", string.Join(", ", first.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal).Reverse()));
        foreach (var tag in (string[])[first.Headers.ETag!.Tag, "*", $"\"other\", {first.Headers.ETag.Tag}"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var second = await client.SendAsync(request, none);

            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(none));
        }

        using var changed = new HttpRequestMessage(HttpMethod.Get, address);
        changed.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        using var whole = await client.SendAsync(changed, none);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
    }

    [Fact]
    public async Task Get_OfWhatPostMayAskOnly_IsRefusedThoughItsAnswerIsKnown()
    {
        using var client = gateway.Start(Cached.WithAnswers);
        const string Query = $$"""{ person(idNumber: "{{IdentityNumbers.InAddress}}") { name } }""";
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Query }, TestContext.Current.CancellationToken)).StatusCode);

        using var refused = await client.GetAsync(new Uri($"/graphql?query={Uri.EscapeDataString(Query)}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Null(refused.Headers.ETag);
    }

    [Fact]
    public async Task Answers_ToEveryFieldOfTheSchema_AreThoseWithoutACache()
    {
        using var client = gateway.Start(Cached.WithAnswers);
        foreach (var _ in (string[])["read", "remembered"])
        {
            var compared = await Cached.CompareAsync(gateway.Client, client);

            Assert.Empty(compared.Wrong);
            Assert.True(compared.Lost == 0 && compared.Kept > 1_000, $"{compared.Lost} lost, {compared.Kept} kept");
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string body, Action<HttpRequestMessage>? also = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        also?.Invoke(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
