using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Extensions.Primitives;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Who asks: nobody, or a client by its API key or a bearer token. No key and no token is logged or repeated, and why one is wrong is not told.</summary>
internal sealed class CredentialReader(IClients clients, TokenReader tokens) : ICredentials
{
    /// <summary>Header that an API key may be sent in.</summary>
    public const string ApiKeyHeader = "X-Api-Key";

    private const string Scheme = "Bearer";

    /// <summary>The client of an HTTP request; null where no credential was sent.</summary>
    /// <exception cref="RequestRefusedException">The credential is not good (401), or cannot be checked at present (503).</exception>
    public ValueTask<Client?> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (key, authorization) = (http.Request.Headers[ApiKeyHeader], http.Request.Headers.Authorization);
        return key.Count == 0 && authorization.Count == 0 ? new((Client?)null) : ReadAsync(http.Response, key, authorization, cancellationToken);
    }

    /// <summary>The client of credentials that came another way, such as in the first message of a WebSocket; null where there are none.</summary>
    /// <param name="apiKey">The API key, or null.</param>
    /// <param name="authorization">What a header <c>Authorization</c> would hold, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RequestRefusedException">The credential is not good (401), or cannot be checked at present (503).</exception>
    public ValueTask<Client?> ReadAsync(string? apiKey, string? authorization, CancellationToken cancellationToken) => (apiKey, authorization) switch
    {
        (null, null) => new((Client?)null),
        ({ } key, null) => KnownAsync(clients.FindByKeyAsync(key, cancellationToken)),
        (null, { } text) when Bearer(text) is { } bearer => KnownAsync(
            bearer.StartsWith(ApiKey.Prefix, StringComparison.Ordinal) ? clients.FindByKeyAsync(bearer, cancellationToken) : tokens.ReadAsync(bearer, cancellationToken)),
        (null, _) => throw Refused("The header 'Authorization' must be 'Bearer', a blank, and an API key or a token."),
        _ => throw Refused("Send one credential: 'X-Api-Key' or 'Authorization', and it once."),
    };

    private async ValueTask<Client?> ReadAsync(HttpResponse response, StringValues key, StringValues authorization, CancellationToken cancellationToken)
    {
        try
        {
            return key.Count + authorization.Count > 1
                ? throw Refused("Send one credential: 'X-Api-Key' or 'Authorization', and it once.")
                : await ReadAsync((string?)key, (string?)authorization, cancellationToken);
        }
        catch (RequestRefusedException refusal) when (refusal.Status == StatusCodes.Status401Unauthorized && !response.HasStarted)
        {
            response.Headers.WWWAuthenticate = Scheme;
            throw;
        }
    }

    private static async ValueTask<Client?> KnownAsync(ValueTask<Client?> found)
    {
        try
        {
            return await found ?? throw Refused("The API key or token is not valid. It may be mistyped, expired or revoked, or be for something else.");
        }
        catch (ClientsUnavailableException)
        {
            throw new RequestRefusedException(StatusCodes.Status503ServiceUnavailable, "Who asks cannot be found out at present. Try again; what is public is answered without a credential.", ErrorCodes.Unauthenticated);
        }
    }

    private static string? Bearer(string authorization) =>
        authorization.StartsWith($"{Scheme} ", StringComparison.OrdinalIgnoreCase) ? authorization[(Scheme.Length + 1)..].Trim() : null;

    private static RequestRefusedException Refused(string message) => new(StatusCodes.Status401Unauthorized, message, ErrorCodes.Unauthenticated);
}
