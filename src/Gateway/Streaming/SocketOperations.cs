using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>The operations of one WebSocket. One caller at a time.</summary>
/// <param name="messages">The socket.</param>
/// <param name="http">The request that opened it.</param>
/// <param name="runner">Runs operations.</param>
/// <param name="callers">Finds out who asks.</param>
/// <param name="desk">Takes requests.</param>
/// <param name="most">Most operations at the same time.</param>
internal sealed class SocketOperations(SocketMessages messages, HttpContext http, StreamRunner runner, CallerDesk callers, AnswerDesk desk, int most) : IAsyncDisposable
{
    private readonly Dictionary<string, (CancellationTokenSource End, Task Work)> _operations = [];

    /// <summary>Begins one.</summary>
    /// <exception cref="SocketFaultException">The message is none, or its id is taken.</exception>
    public async Task BeginAsync(string id, JsonElement message, CancellationToken end)
    {
        foreach (var (done, _) in _operations.Where(operation => operation.Value.Work.IsCompleted).ToList())
        {
            await EndAsync(done);
        }

        if (_operations.ContainsKey(id))
        {
            throw new SocketFaultException(4409, "Subscriber for this id already exists");
        }

        if (_operations.Count >= most)
        {
            await RefuseAsync(id, [ErrorEntry.Of(ErrorCodes.LimitExceeded, LimitFaults.Message(nameof(LimitOptions.StreamsPerConnection), most))]);
            return;
        }

        if (await AskedAsync(id, message) is not { } asking)
        {
            return;
        }

        var own = CancellationTokenSource.CreateLinkedTokenSource(end);
        _operations[id] = (own, Task.Run(() => WorkAsync(id, asking, own.Token), CancellationToken.None));
    }

    private async Task<Asking?> AskedAsync(string id, JsonElement message)
    {
        try
        {
            return Asked(message, await callers.IdentifyAsync(http));
        }
        catch (RequestRefusedException refusal)
        {
            await RefuseAsync(id, [ErrorEntry.Of(refusal.Code, refusal.Message)]);
            return null;
        }
    }

    private Asking Asked(JsonElement message, Client? client)
    {
        if (!message.TryGetProperty("payload", out var payload))
        {
            throw SocketFaultException.Invalid("An operation needs a payload");
        }

        try
        {
            var asking = desk.Open(http, Encoding.UTF8.GetBytes(payload.GetRawText()), client);
            desk.Read(http, asking, RequestParameters.FromBody(payload));
            return asking;
        }
        catch (RequestRefusedException refusal)
        {
            throw SocketFaultException.Invalid(refusal.Message);
        }
    }

    private async Task WorkAsync(string id, Asking asking, CancellationToken end)
    {
        try
        {
            await AnswerAsync(id, asking, end);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            // Completed by the other side, or the connection is at its end.
        }
    }

    private async Task AnswerAsync(string id, Asking asking, CancellationToken end)
    {
        try
        {
            await StreamAsync(id, asking, end);
        }
        catch (RequestRefusedException refusal)
        {
            await RefuseAsync(id, [ErrorEntry.Of(refusal.Code, refusal.Message)]);
        }
        catch (GraphError lagging)
        {
            await RefuseAsync(id, [ErrorEntry.Of(lagging.Code!, lagging.Message)]);
        }
    }

    private async Task StreamAsync(string id, Asking asking, CancellationToken end)
    {
        await using var operation = await runner.BeginAsync(asking, http, end);
        if (operation.Refusals.Count > 0)
        {
            await RefuseAsync(id, operation.Refusals);
            return;
        }

        await foreach (var answer in operation.Answers.ReadAllAsync(end))
        {
            using (answer)
            {
                await runner.PassAsync(asking, http, answer);
                await messages.SendAsync("next", id, answer.Body.WrittenMemory);
            }
        }

        await messages.SendAsync("complete", id, default);
    }

    private async Task RefuseAsync(string id, IReadOnlyList<ErrorEntry> errors)
    {
        using var payload = new PooledBuffer();
        ResultWriter.WriteList(payload, errors);
        await messages.SendAsync("error", id, payload.WrittenMemory);
    }

    /// <summary>Ends one; nothing happens when there is none of that id.</summary>
    public async Task EndAsync(string id)
    {
        if (_operations.Remove(id, out var operation))
        {
            await operation.End.CancelAsync();
            await operation.Work;
            operation.End.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var id in _operations.Keys.ToList())
        {
            await EndAsync(id);
        }
    }
}
