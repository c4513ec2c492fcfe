using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.AspNetCore.TestHost;

namespace CivilAffairsGraph.Gateway.Tests.Streaming;

/// <summary>The protocol graphql-transport-ws.</summary>
public sealed class SocketTests(GatewayFixture gateway, SocketTests.NarrowHost host) : IClassFixture<SocketTests.NarrowHost>
{
    private const string Changes = "subscription { registryChanged { registry } }";
    private readonly TestServer server = host.Server;

    [Theory]
    [InlineData(4400, "no json")]
    [InlineData(4400, "[]")]
    [InlineData(4400, """{"type":"unknown"}""")]
    [InlineData(4401, """{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1"}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1","payload":{"query":1}}""")]
    [InlineData(4429, """{"type":"connection_init"}""", """{"type":"connection_init"}""")]
    [InlineData(4409, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1","payload":{"query":"subscription { registryChanged { registry } }"}}""", """{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""")]
    public async Task Connection_ThatBreaksTheProtocol_IsClosedWithItsNumber(int code, params string[] messages)
    {
        using var socket = await Socket.OpenAsync(server);
        foreach (var message in messages)
        {
            await socket.SendAsync(message);
        }

        Assert.Equal(code, await socket.ClosedAsync());
    }

    [Fact]
    public async Task Connection_WithAMessageAboveTheLimit_IsClosed()
    {
        using var socket = await Socket.OpenAsync(server);
        await socket.SendAsync($$"""{"type":"{{new string('x', 1_100_000)}}"}""");

        Assert.Equal(1009, await socket.ClosedAsync());
    }

    [Theory]
    [InlineData("graphql-ws", null)]
    [InlineData("graphql-transport-ws", "http://elsewhere.example")]
    public async Task Connection_OfAnotherProtocolOrOrigin_IsNotTaken(string protocol, string? origin) =>
        await Assert.ThrowsAnyAsync<Exception>(() => Socket.OpenAsync(server, protocol, origin));

    [Theory]
    [InlineData("http://localhost")]
    [InlineData(NarrowHost.Page)]
    public async Task Connection_OfThePagesThatMayAsk_IsTaken(string origin)
    {
        using var socket = await Socket.OpenAsync(server, origin: origin);
        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("connection_ack", (await socket.ReadAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Ping_AtAnyTime_IsAnswered()
    {
        using var socket = await Socket.OpenAsync(server, origin: "http://localhost");
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await socket.ReadAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Query_OverASocket_IsAnsweredAndCompleted()
    {
        using var socket = await Socket.BeginAsync(server);
        await socket.SubscribeAsync("a", """{ division(code: "370102") { name } }""");

        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"division":{"name":"历下区"}}}}""", (await socket.ReadAsync()).GetRawText());
        Assert.Equal("""{"type":"complete","id":"a"}""", (await socket.ReadAsync()).GetRawText());
    }

    [Fact]
    public async Task Document_ThatIsRefused_IsAnErrorOfItsOperation()
    {
        using var socket = await Socket.BeginAsync(server);
        await socket.SubscribeAsync("a", "{ unknown }");
        var error = await socket.ReadAsync();

        Assert.Equal("error", error.GetProperty("type").GetString());
        Assert.Equal("VALIDATION_ERROR", error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        await socket.SubscribeAsync("a", "{ __typename }");
        Assert.Equal("next", (await socket.ReadAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Operations_AboveTheLimit_AreRefusedUntilOneIsCompleted()
    {
        using var socket = await Socket.BeginAsync(server);
        foreach (var id in (string[])["1", "2", "3", "4"])
        {
            await socket.SubscribeAsync(id, Changes);
        }

        var refused = await socket.ReadAsync();
        Assert.Equal(("error", "4"), (refused.GetProperty("type").GetString(), refused.GetProperty("id").GetString()));
        Assert.Contains("StreamsPerConnection", refused.GetRawText(), StringComparison.Ordinal);
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await socket.SubscribeAsync("5", "{ __typename }");
        Assert.Equal("""{"type":"next","id":"5","payload":{"data":{"__typename":"Query"}}}""", (await socket.ReadAsync()).GetRawText());
    }

    [Fact]
    public async Task Connections_AboveTheLimit_AreNotTakenUntilOneEnds()
    {
        await using var own = gateway.StartHost(new() { ["Limits:Streams"] = "4" });
        var open = new List<Socket>();
        for (var i = 0; i < 4; i++)
        {
            open.Add(await Socket.BeginAsync(own.Server));
        }

        await Assert.ThrowsAnyAsync<Exception>(() => Socket.OpenAsync(own.Server));
        open[0].Dispose();
        Assert.True(await Eventually.BecomesAsync(
            async () =>
            {
                try
                {
                    open.Add(await Socket.OpenAsync(own.Server));
                    return true;
                }
                catch (InvalidOperationException)
                {
                    return false;
                }
            },
            true));
        open.ForEach(socket => socket.Dispose());
    }

    /// <summary>A gateway whose connections run three operations each.</summary>
    public sealed class NarrowHost(GatewayFixture gateway)
    {
        public const string Page = "https://desk.example";

        public TestServer Server { get; } = gateway.StartHost(new() { ["Limits:StreamsPerConnection"] = "3", ["Access:Origins:0"] = Page }).Server;
    }
}
