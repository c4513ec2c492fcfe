using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using Microsoft.AspNetCore.TestHost;

namespace CivilAffairsGraph.Gateway.Tests.Streaming;

/// <summary>The other side of a WebSocket, as a test drives it.</summary>
internal sealed class Socket(WebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<Socket> OpenAsync(TestServer server, string protocol = "graphql-transport-ws", string? origin = null)
    {
        var client = server.CreateWebSocketClient();
        client.SubProtocols.Add(protocol);
        client.ConfigureRequest = request => request.Headers.Origin = origin ?? "";
        return new Socket(await client.ConnectAsync(new Uri("ws://localhost/graphql"), TestContext.Current.CancellationToken));
    }

    /// <summary>A connection that was acknowledged.</summary>
    public static async Task<Socket> BeginAsync(TestServer server)
    {
        var socket = await OpenAsync(server);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("connection_ack", (await socket.ReadAsync()).GetProperty("type").GetString());
        return socket;
    }

    public Task SubscribeAsync(string id, string query) => SendAsync(JsonSerializer.Serialize(new { type = "subscribe", id, payload = new { query } }));

    public Task SendAsync(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public async Task<JsonElement> ReadAsync()
    {
        var (bytes, count) = (new byte[1_000_000], 0);
        while (true)
        {
            var read = await socket.ReceiveAsync(bytes.AsMemory(count), TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.Equal(WebSocketMessageType.Text, read.MessageType);
            count += read.Count;
            if (read.EndOfMessage)
            {
                NumberSearch.OfSuite.Look(Channel.Answer, "a WebSocket", Encoding.UTF8.GetString(bytes, 0, count));
                return JsonSerializer.Deserialize<JsonElement>(bytes.AsSpan(0, count));
            }
        }
    }

    /// <summary>The number with which the other side ended the connection.</summary>
    public async Task<int> ClosedAsync()
    {
        var buffer = new byte[65_536];
        while (socket.CloseStatus is null)
        {
            await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        }

        return (int)socket.CloseStatus.Value;
    }

    public void Dispose() => socket.Dispose();
}
