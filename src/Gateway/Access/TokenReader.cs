using System.Collections.Frozen;
using System.Security.Claims;
using CivilAffairsGraph.Adapters.Clients;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Whose a bearer token is. Issuer, audience, signature and lifetime are checked by the library, with the keys that the issuer publishes.</summary>
internal sealed class TokenReader
{
    private const int LongestToken = 16_384;

    // Keys of the issuer are public: a signature that the public key could make itself is none.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly IClients clients;
    private readonly TokenOptions options;
    private readonly IssuerKeys keys;
    private readonly TokenValidationParameters rules;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    public TokenReader(IClients clients, IssuerKeys keys, IOptions<TokenOptions> options)
    {
        (this.clients, this.keys, this.options) = (clients, keys, options.Value);
        rules = new()
        {
            ValidAudience = this.options.Audience,
            ValidAlgorithms = Algorithms,
            ClockSkew = this.options.ClockSkew,
        };
    }

    /// <summary>The client that a token names, with the scopes that both it and the token have.</summary>
    /// <returns>Null for a token that is wrong in any way, and where none is taken.</returns>
    /// <exception cref="ClientsUnavailableException">The issuer or the hub's database does not answer.</exception>
    public async ValueTask<Client?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (options.Authority.Length == 0 || !handler.CanReadToken(token))
        {
            return null;
        }

        var issuer = keys.Current;
        await EnsureKeysAsync(issuer, cancellationToken);
        var asked = rules.Clone();
        asked.ConfigurationManager = issuer;
        var validated = await handler.ValidateTokenAsync(token, asked);
        return validated is { IsValid: true, ClaimsIdentity: var claims } && Named(claims) is { } id && await clients.FindAsync(id, cancellationToken) is { } client
            ? client with { Scopes = client.Scopes.Intersect(Granted(claims)).ToFrozenSet(StringComparer.Ordinal) }
            : null;
    }

    /// <summary>Without keys nobody can tell whether a token is right.</summary>
    private static async Task EnsureKeysAsync(ConfigurationManager<OpenIdConnectConfiguration> issuer, CancellationToken cancellationToken)
    {
        try
        {
            await issuer.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException unread)
        {
            throw new ClientsUnavailableException(unread);
        }
    }

    private string? Named(ClaimsIdentity claims) => claims.FindFirst(options.ClientClaim)?.Value ?? claims.FindFirst("azp")?.Value;

    private IEnumerable<string> Granted(ClaimsIdentity claims) =>
        claims.FindAll(options.ScopeClaim).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
