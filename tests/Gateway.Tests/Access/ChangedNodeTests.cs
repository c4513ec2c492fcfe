using System.Text.Json;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Changes;
using CivilAffairsGraph.Gateway.Tests.Streaming;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>A change of a record about somebody is told with its id to who may see the record, and without to others.</summary>
public sealed class ChangedNodeTests(WatchedSqlite engine) : IClassFixture<WatchedSqlite>
{
    private const string Changes = "subscription { registryChanged(registries: [BURIAL]) { registry changedNodeIds more } }";

    [Fact]
    public async Task Change_OfARecordAboutSomebody_NamesItToWhoMaySeeIt()
    {
        using var developer = await ListenAsync(Developer.Headers);
        using var nobody = await ListenAsync(new Dictionary<string, string>());
        using var verifying = await ListenAsync(Developer.HeadersOf("sandbox-benefits", "benefit-review"));
        using var limited = await ListenAsync(Developer.HeadersOf("sandbox-binzhou", "estate-settlement"));
        using var purposeless = await ListenAsync(Developer.HeadersOf("sandbox-developer", "nothing-of-the-kind"));
        var named = NextAsync(developer, naming: true);
        await ChangeUntilAsync(named);

        Assert.Single((await named).GetProperty("changedNodeIds").EnumerateArray());
        foreach (var other in new[] { nobody, verifying, limited, purposeless })
        {
            var heard = await NextAsync(other, naming: false);

            Assert.Empty(heard.GetProperty("changedNodeIds").EnumerateArray());
            Assert.True(heard.GetProperty("more").GetBoolean());
        }
    }

    [Fact]
    public async Task Listener_WhoseKeyIsRevoked_IsToldWhyAndNothingElse()
    {
        var register = engine.Host.Services.GetRequiredService<ClientRegister>();
        var (secret, key) = await register.CreateKeyAsync("sandbox-developer", null, null, TestContext.Current.CancellationToken);
        using var listener = await ListenAsync(new Dictionary<string, string>(Developer.Headers) { ["X-Api-Key"] = secret });
        var told = NextAsync(listener, naming: true);
        await ChangeUntilAsync(told);
        await told;

        await register.RevokeKeyAsync("sandbox-developer", key.Id, TestContext.Current.CancellationToken);
        var ended = EndAsync(listener);
        await ChangeUntilAsync(ended);

        var error = (await ended).GetProperty("payload")[0];
        Assert.Equal("UNAUTHENTICATED", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    /// <summary>The end of the subscription, after what was told before the key was known to be revoked.</summary>
    private static async Task<JsonElement> EndAsync(Socket socket)
    {
        while (true)
        {
            var message = await socket.ReadAsync();
            if (message.GetProperty("type").GetString() != "next")
            {
                Assert.Equal("error", message.GetProperty("type").GetString());
                return message;
            }
        }
    }

    private async Task ChangeUntilAsync(Task heard)
    {
        while (!heard.IsCompleted)
        {
            await using (var connection = engine.Open("burial"))
            {
                connection.Run("""UPDATE "FIS_DEAD" SET "AGE" = "AGE" WHERE "ROW_ID" = 502""");
            }

            await Task.WhenAny(heard, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
        }
    }

    private async Task<Socket> ListenAsync(IReadOnlyDictionary<string, string> headers)
    {
        var socket = await Socket.OpenAsync(engine.Host);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = headers }));
        Assert.Equal("connection_ack", (await socket.ReadAsync()).GetProperty("type").GetString());
        await socket.SubscribeAsync("changes", Changes);
        return socket;
    }

    private static async Task<JsonElement> NextAsync(Socket socket, bool naming)
    {
        while (true)
        {
            var heard = (await socket.ReadAsync()).GetProperty("payload").GetProperty("data").GetProperty("registryChanged");
            if (!naming || heard.GetProperty("changedNodeIds").GetArrayLength() > 0)
            {
                return heard;
            }
        }
    }
}
