using System.Collections.Frozen;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Streaming;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>What a client with little left is answered, and one whose key is taken away, through the whole gateway.</summary>
public sealed class ClientRequestTests(GatewayFixture gateway)
{
    private const string Person = "query($n: ResidentId!) { person(idNumber: $n) { maritalStatus { status } } }";
    private static readonly string[] Numbers = ["370199198003150010", "370199198206220023", "370299197511020037"];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_ThatMayLearnOfTwoPeople_IsRefusedTheThird()
    {
        await using var host = gateway.StartHost(Cached.WithAnswers);
        using var client = await ClientAsync(host, new(1_000, 1_000, 1_000_000, SubjectsPerDay: 2));

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, Numbers[0])).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, Numbers[1])).Status);
        var (status, answer, _) = await AskAsync(client, Numbers[2]);

        Assert.Equal((HttpStatusCode.TooManyRequests, "RATE_LIMITED", false), (status, Code(answer), answer.TryGetProperty("data", out _)));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, Numbers[0])).Status);
    }

    [Fact]
    public async Task Answer_RememberedForAnother_CountsItsPeopleToo()
    {
        await using var host = gateway.StartHost(Cached.WithAnswers);
        using var first = await ClientAsync(host, new(1_000, 1_000, 1_000_000, SubjectsPerDay: 10), "first-desk");
        using var second = await ClientAsync(host, new(1_000, 1_000, 1_000_000, SubjectsPerDay: 1), "second-desk");
        foreach (var number in Numbers)
        {
            await AskAsync(first, number);
        }

        var (status, _, age) = await AskAsync(second, Numbers[0]);
        Assert.Equal((HttpStatusCode.OK, true), (status, age is not null));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(second, Numbers[1])).Status);
    }

    [Fact]
    public async Task Client_WithNothingLeft_IsRefusedBeforeAnythingIsRead()
    {
        var counter = new StatementCounter();
        await using var host = gateway.StartHost([], counter);
        using var client = await ClientAsync(host, new(Burst: 20, PerSecond: 0, PerDay: 1_000_000, SubjectsPerDay: 100));
        var answers = new List<HttpResponseMessage>();
        do
        {
            counter.Reset();
            answers.Add(await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Person, variables = new { n = Numbers[0] } }, None));
        }
        while (answers[^1].StatusCode == HttpStatusCode.OK && answers.Count < 100);

        Assert.InRange(answers.Count, 2, 21);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.Empty(counter.Statements);
        Assert.All(answers, answer => Assert.Equal("20", Assert.Single(answer.Headers.GetValues("RateLimit-Limit"))));
        var left = answers.Select(answer => int.Parse(answer.Headers.GetValues("RateLimit-Remaining").Single(), null)).ToList();
        Assert.Equal(left.OrderDescending(), left);
        Assert.Equal(left[0] - left[1], 20 - left[0]);
    }

    [Fact]
    public async Task Key_Revoked_IsRefusedByEveryGatewayWithinASecond()
    {
        await using var first = gateway.StartHost([], more: services => services.AddSingleton(TimeProvider.System));
        await using var second = gateway.StartHost([], more: services => services.AddSingleton(TimeProvider.System));
        using var asking = await ClientAsync(first, new(100_000, 100_000, 1_000_000, 100));
        using var other = second.CreateClient();
        foreach (var header in asking.DefaultRequestHeaders)
        {
            other.DefaultRequestHeaders.Add(header.Key, header.Value);
        }

        HttpClient[] clients = [asking, other];
        Assert.All(await Task.WhenAll(clients.Select(client => AskAsync(client, Numbers[0]))), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var register = first.Services.GetRequiredService<ClientRegister>();
        var client = (await register.ListAsync(None)).Single(known => known.Agency == Agency).Id;
        await register.RevokeKeyAsync(client, (await register.KeysAsync(client, None)).Single().Id, None);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            // When the request is sent, not when it is answered: what counts is that none sent later is answered.
            var sent = watch.Elapsed;
            var answers = await Task.WhenAll(clients.Select(client => AskAsync(client, Numbers[0])));
            if (answers.All(answer => answer.Status == HttpStatusCode.Unauthorized))
            {
                break;
            }

            Assert.True(sent < TimeSpan.FromSeconds(1), $"still answered {sent} after the key was revoked");
        }
    }

    [Fact]
    public async Task Socket_WithCredentialsInItsFirstMessage_IsTheClients()
    {
        await using var host = gateway.StartHost([]);
        using var socket = await Socket.OpenAsync(host.Server);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = Developer.Headers }));
        Assert.Equal("connection_ack", (await socket.ReadAsync()).GetProperty("type").GetString());

        await socket.SubscribeAsync("a", "{ person(idNumber: \"370199198003150010\") { name } }");

        Assert.Equal("李伟", (await socket.ReadAsync()).GetProperty("payload").GetProperty("data").GetProperty("person").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Socket_WithoutCredentials_IsRefusedWhatIsAboutPeople()
    {
        await using var host = gateway.StartHost([]);
        using var socket = await Socket.BeginAsync(host.Server);

        await socket.SubscribeAsync("a", "{ person(idNumber: \"370199198003150010\") { name } }");
        var refused = await socket.ReadAsync();

        Assert.Equal(("error", "FORBIDDEN_FIELD"), (refused.GetProperty("type").GetString(), refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Socket_WithAWrongKey_IsClosed()
    {
        await using var host = gateway.StartHost([]);
        using var socket = await Socket.OpenAsync(host.Server);
        await socket.SendAsync("""{"type":"connection_init","payload":{"x-api-key":"cag_nothing"}}""");

        Assert.Equal(4403, await socket.ClosedAsync());
    }

    private string Agency { get; } = Guid.NewGuid().ToString();

    /// <summary>A client of the hub that may verify, with a key of its own.</summary>
    private async Task<HttpClient> ClientAsync(WebApplicationFactory<Program> host, ClientQuota quota, string name = "desk")
    {
        var client = host.CreateClient();
        var register = host.Services.GetRequiredService<ClientRegister>();
        var id = $"{name}-{Guid.NewGuid():N}";
        await register.CreateAsync(
            new(id, Agency, null, new[] { Scopes.MarriageVerify }.ToFrozenSet(), new[] { "benefit-review" }.ToFrozenSet(), null, quota, DateTimeOffset.UnixEpoch, null, IsSandbox: false), None);
        var (key, _) = await register.CreateKeyAsync(id, null, null, None);
        return client.As(new Dictionary<string, string> { ["X-Api-Key"] = key, ["X-Purpose"] = "benefit-review", ["X-Case"] = "TESTS-2" });
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer, TimeSpan? Age)> AskAsync(HttpClient client, string number)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Person, variables = new { n = number } }, None);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(None), response.Headers.Age);
    }

    private static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
