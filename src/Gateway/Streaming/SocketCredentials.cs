using System.Text.Json;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Transport;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>Whose a WebSocket is: a browser cannot send headers with one, so that the first message may hold what they would.</summary>
/// <param name="http">The request that opened it.</param>
/// <param name="callers">Finds out who asks.</param>
internal sealed class SocketCredentials(HttpContext http, CallerDesk callers)
{
    private static readonly string[] Headers = ["Authorization", "X-Api-Key", "X-Purpose", "X-Case"];

    /// <summary>Takes what the payload of <c>connection_init</c> says where the headers are silent.</summary>
    /// <exception cref="SocketFaultException">The credentials are wrong.</exception>
    public async Task TakeAsync(JsonElement message)
    {
        if (message.TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in payload.EnumerateObject())
            {
                if (Array.Find(Headers, header => header.Equals(member.Name, StringComparison.OrdinalIgnoreCase)) is { } header
                    && member.Value.ValueKind == JsonValueKind.String
                    && !http.Request.Headers.ContainsKey(header))
                {
                    http.Request.Headers[header] = member.Value.GetString();
                }
            }
        }

        try
        {
            _ = await callers.IdentifyAsync(http);
        }
        catch (RequestRefusedException refusal)
        {
            throw new SocketFaultException(4403, refusal.Message);
        }
    }
}
