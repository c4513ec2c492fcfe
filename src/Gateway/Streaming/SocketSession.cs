using System.Net.WebSockets;
using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>One connection of the protocol <c>graphql-transport-ws</c>.</summary>
/// <param name="messages">The socket.</param>
/// <param name="operations">What it runs.</param>
/// <param name="credentials">Whose it is.</param>
/// <param name="aborted">The other side is gone.</param>
internal sealed class SocketSession(SocketMessages messages, SocketOperations operations, SocketCredentials credentials, CancellationToken aborted)
{
    private const int GoingAway = 1001;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);
    private bool _isAcknowledged;

    /// <summary>Serves it until either side ends it.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        var (code, reason) = ((int)WebSocketCloseStatus.NormalClosure, "");
        try
        {
            await ServeAsync(end.Token);
        }
        catch (SocketFaultException fault)
        {
            (code, reason) = (fault.Code, fault.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            (code, reason) = (GoingAway, "The server stops; connect again");
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            // The other side left without a word.
        }

        await end.CancelAsync();
        await operations.DisposeAsync();
        await messages.CloseAsync(code, reason);
    }

    private async Task ServeAsync(CancellationToken end)
    {
        while (await NextAsync(end) is { } message)
        {
            using (message)
            {
                await HandleAsync(message.RootElement, end);
            }
        }
    }

    /// <summary>The next message. Who says nothing at the beginning is not waited for.</summary>
    private async Task<JsonDocument?> NextAsync(CancellationToken end)
    {
        try
        {
            return await messages.ReadAsync().WaitAsync(_isAcknowledged ? Timeout.InfiniteTimeSpan : LongestSilence, end);
        }
        catch (TimeoutException)
        {
            throw new SocketFaultException(4408, "Connection initialisation timeout");
        }
    }

    private async Task HandleAsync(JsonElement message, CancellationToken end)
    {
        switch (Text(message, "type"))
        {
            case "connection_init" when _isAcknowledged:
                throw new SocketFaultException(4429, "Too many initialisation requests");
            case "connection_init":
                await credentials.TakeAsync(message);
                _isAcknowledged = true;
                await messages.SendAsync("connection_ack", null, default);
                break;
            case "ping":
                await messages.SendAsync("pong", null, default);
                break;
            case "pong":
                break;
            case "subscribe" when !_isAcknowledged:
                throw new SocketFaultException(4401, "Unauthorized");
            case "subscribe":
                await operations.BeginAsync(Text(message, "id") ?? throw SocketFaultException.Invalid("An operation needs an id"), message, end);
                break;
            case "complete" when Text(message, "id") is { } id:
                await operations.EndAsync(id);
                break;
            default:
                throw SocketFaultException.Invalid("The message has no type of the protocol");
        }
    }

    private static string? Text(JsonElement message, string name) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
