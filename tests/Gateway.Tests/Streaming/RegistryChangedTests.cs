using System.Net;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Changes;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Streaming;

/// <summary>What is written into a registry is told to who listens.</summary>
public sealed class RegistryChangedTests(WatchedSqlite engine) : IClassFixture<WatchedSqlite>
{
    private const string Query = "subscription { registryChanged(registries: [SOCIAL_ORGANIZATION]) { registry at changedNodeIds more } }";
    private const string Rename = """UPDATE "SOM_ORGAN" SET "cnName" = "cnName" || '。' WHERE "uscCode" = '5237010299N000027G'""";
    private const string Id = """{ socialOrganization(creditCode: "5237010299N000027G") { id } }""";

    [Fact]
    public async Task Listener_OverASocket_HearsOfTheNodeThatChanged()
    {
        using var socket = await Socket.BeginAsync(engine.Host);
        await socket.SubscribeAsync("changes", Query);
        await HearOfNodeAsync(async () =>
        {
            var heard = await socket.ReadAsync();
            Assert.Equal(("next", "changes"), (heard.GetProperty("type").GetString(), heard.GetProperty("id").GetString()));
            return heard.GetProperty("payload");
        });
        await socket.SendAsync("""{"type":"complete","id":"changes"}""");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Listener_ToServerSentEvents_HearsOfTheNodeThatChanged(string method)
    {
        var none = TestContext.Current.CancellationToken;
        using var request = method == "GET"
            ? new HttpRequestMessage(HttpMethod.Get, new Uri($"/graphql?query={Uri.EscapeDataString(Query)}", UriKind.Relative))
            : new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = new StringContent(JsonSerializer.Serialize(new { query = Query }), Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await engine.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, none);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(none));
        await HearOfNodeAsync(async () =>
        {
            while (true)
            {
                if (await lines.ReadLineAsync(none) is { } line && line.StartsWith("data: {", StringComparison.Ordinal))
                {
                    return JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]);
                }
            }
        });
    }

    [Fact]
    public async Task Query_AsServerSentEvents_IsAnsweredAndCompleted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await engine.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Subscription_AskedForOneAnswer_IsRefused()
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await engine.AskAsync(Query));

        Assert.Equal("VALIDATION_ERROR", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("text/event-stream", answer.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>Writes until the node is named: the subscription may begin after the first write, and rows of the fixture may be named before.</summary>
    private async Task HearOfNodeAsync(Func<Task<JsonElement>> hear)
    {
        var id = (await engine.DataAsync(Id)).GetProperty("socialOrganization").GetProperty("id").GetString();
        for (var isNamed = false; !isNamed;)
        {
            var heard = hear();
            while (!heard.IsCompleted)
            {
                await using (var connection = engine.Open("social-organization"))
                {
                    connection.Run(Rename);
                }

                await Task.WhenAny(heard, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
            }

            var change = (await heard).GetProperty("data").GetProperty("registryChanged");
            Assert.Equal("SOCIAL_ORGANIZATION", change.GetProperty("registry").GetString());
            Assert.True(change.GetProperty("at").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddMinutes(-5));
            isNamed = change.GetProperty("changedNodeIds").EnumerateArray().Any(node => node.GetString() == id);
        }
    }
}
