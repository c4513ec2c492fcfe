using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>Takes WebSockets that speak <c>graphql-transport-ws</c>.</summary>
internal sealed class SocketEndpoint(StreamRunner runner, StreamPlaces places, CallerDesk callers, AnswerDesk desk, IOptions<LimitOptions> limits, IOptions<AccessOptions> access, IHostApplicationLifetime lifetime)
{
    public const string Protocol = "graphql-transport-ws";

    /// <summary>Serves the connection until either side ends it.</summary>
    /// <exception cref="RequestRefusedException">It is not taken.</exception>
    public async Task AnswerAsync(HttpContext http)
    {
        if (!http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol))
        {
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, $"The WebSocket must offer the subprotocol '{Protocol}'.", ErrorCodes.ValidationError);
        }

        if (IsForeign(http.Request))
        {
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, "Pages of another origin may not open a WebSocket here.", ErrorCodes.ValidationError);
        }

        using var place = places.Take();
        using var socket = await http.WebSockets.AcceptWebSocketAsync(Protocol);
        using var messages = new SocketMessages(socket, limits.Value.BodyBytes);
        await using var operations = new SocketOperations(messages, http, runner, callers, desk, limits.Value.StreamsPerConnection);
        await new SocketSession(messages, operations, new(http, callers), http.RequestAborted).RunAsync(lifetime.ApplicationStopping);
    }

    /// <summary>A browser names the page that asks, and lets any page ask.</summary>
    private bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin && !access.Value.Origins.Contains(origin) && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
