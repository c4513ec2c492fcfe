using System.Net.WebSockets;
using System.Text;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Streaming;

/// <summary>How streams end, over a real server: each caller is told why.</summary>
public sealed class StreamEndTests(GatewayFixture gateway)
{
    private const string Subscription = "subscription { registryChanged { registry } }";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Sigterm_WithOpenStreams_EndsEachAsItsProtocolSays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        var none = TestContext.Current.CancellationToken;
        await using var served = await ServedProcess.StartAsync([$"--Sandbox:Directory={gateway.Sandbox}"], none);
        using var socket = await OpenAsync(served);
        await SendAsync(socket, """{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await ReadAsync(socket));
        await SendAsync(socket, $$$"""{"type":"subscribe","id":"1","payload":{"query":"{{{Subscription}}}"}}""");
        using var client = served.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/graphql?query={Uri.EscapeDataString(Subscription)}", UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, none);

        served.Terminate();

        Assert.Equal("event: complete\ndata:\n\n", await response.Content.ReadAsStringAsync(none).WaitAsync(Patience, none));
        Assert.Equal("", await ReadAsync(socket));
        Assert.Equal(1001, (int)socket.CloseStatus!.Value);
        Assert.Equal(0, await served.EndAsync(none).WaitAsync(Patience, none));
    }

    [Fact]
    public async Task Socket_ThatIsNotInitialised_IsClosedWithItsNumber()
    {
        await using var served = await ServedProcess.StartAsync([$"--Sandbox:Directory={gateway.Sandbox}"], TestContext.Current.CancellationToken);
        using var socket = await OpenAsync(served);

        Assert.Equal("", await ReadAsync(socket));
        Assert.Equal(4408, (int)socket.CloseStatus!.Value);
    }

    private static async Task<ClientWebSocket> OpenAsync(ServedProcess served)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(served.Address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    /// <summary>The next message, which is short; empty at the end.</summary>
    private static async Task<string> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4_096];
        var read = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        var message = Encoding.UTF8.GetString(buffer, 0, read.Count);
        NumberSearch.OfSuite.Look(Channel.Answer, "a WebSocket", message);
        return message;
    }
}
