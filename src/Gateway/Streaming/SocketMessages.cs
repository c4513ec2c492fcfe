using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Transport;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>Reads and writes the messages of one WebSocket.</summary>
/// <param name="socket">The socket.</param>
/// <param name="longest">Most bytes of a message.</param>
internal sealed class SocketMessages(WebSocket socket, int longest) : IDisposable
{
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _sending = new(1);

    /// <summary>The next message; null at the end of the connection. It cannot be cancelled: that would end the socket without a word.</summary>
    /// <exception cref="SocketFaultException">It is no message, or too long.</exception>
    public async Task<JsonDocument?> ReadAsync()
    {
        using var message = new PooledBuffer();
        while (true)
        {
            var read = await socket.ReceiveAsync(message.GetMemory(4_096), CancellationToken.None);
            message.Advance(read.Count);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (message.WrittenMemory.Length > longest)
            {
                throw new SocketFaultException(1009, $"A message has more than {longest} bytes");
            }

            if (read.EndOfMessage)
            {
                return read.MessageType == WebSocketMessageType.Text ? Parse(message) : throw SocketFaultException.Invalid("Messages are JSON texts");
            }
        }
    }

    /// <summary>Sends a message. It cannot be cancelled, for the same reason; one that is not taken in time ends the socket.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="id">Operation that it belongs to; null for none.</param>
    /// <param name="payload">What it carries, as JSON; empty for nothing.</param>
    public async Task SendAsync(string type, string? id, ReadOnlyMemory<byte> payload)
    {
        using var message = new PooledBuffer();
        using (var json = new Utf8JsonWriter(message))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            if (id is not null)
            {
                json.WriteString("id", id);
            }

            if (!payload.IsEmpty)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        // A caller who reads nothing must not hold the connection for ever.
        using var limit = new CancellationTokenSource(LongestSend);
        await _sending.WaitAsync(limit.Token);
        try
        {
            await socket.SendAsync(message.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Ends the connection and says why.</summary>
    public async Task CloseAsync(int code, string reason)
    {
        using var limit = new CancellationTokenSource(LongestSend);
        await _sending.WaitAsync(limit.Token);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, limit.Token);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            // Nobody is left to be told.
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose() => _sending.Dispose();

    private static JsonDocument Parse(PooledBuffer message)
    {
        try
        {
            // Copied: the buffer goes back to the pool.
            return JsonDocument.Parse(message.WrittenMemory.ToArray(), RequestParameters.Json);
        }
        catch (JsonException)
        {
            throw SocketFaultException.Invalid("The message is not valid JSON");
        }
    }
}
