using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>An OpenID Connect issuer, served on a port of its own: metadata, keys and the client credentials flow.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    /// <summary>What the secret of every client is.</summary>
    private const string Secret = "of-the-issuer";

    private readonly HttpClient http = new();
    private readonly WebApplication app;

    private int readings;

    private Issuer(WebApplication app, string address) => (this.app, Address) = (app, address);

    public string Address { get; }

    /// <summary>What its tokens are for.</summary>
    public string Audience { get; set; } = "civil-affairs-graph";

    /// <summary>How often its keys were read.</summary>
    public int Readings => Volatile.Read(ref readings);

    /// <summary>How long they are good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Starts one that signs by that key.</summary>
    public static async Task<Issuer> StartAsync(SecurityKey key, int? port = null)
    {
        var address = $"http://127.0.0.1:{port ?? Ports.Free()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Issuer? issuer = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(new Uri(address)).SetTokenEndpointUris("connect/token").AllowClientCredentialsFlow().EnableDegradedMode();
            server.AddSigningKey(key).AddEphemeralEncryptionKey().DisableAccessTokenEncryption().RegisterScopes("marriage.verify", "burial.verify", "audit");
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientSecret != Secret)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return ValueTask.CompletedTask;
            }));
            server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                var identity = new ClaimsIdentity("issuer");
                identity.AddClaim(new Claim(Claims.Subject, context.ClientId!));
                var principal = new ClaimsPrincipal(identity);
                principal.SetScopes(context.Request.GetScopes());
                principal.SetResources(issuer!.Audience);
                principal.SetAccessTokenLifetime(issuer.Lifetime);
                context.SignIn(principal);
                return ValueTask.CompletedTask;
            }));
        });
        var app = builder.Build();
        app.Use(async (http, next) =>
        {
            await next(http);
            Interlocked.Add(ref issuer!.readings, http.Request.Path.Value!.EndsWith("/jwks", StringComparison.Ordinal) ? 1 : 0);
        });
        app.UseAuthentication();
        app.Urls.Add(address);
        issuer = new Issuer(app, address);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    /// <summary>A token for a client.</summary>
    public async Task<string> TokenAsync(string client, params string[] scopes)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = Secret, ["scope"] = string.Join(' ', scopes),
        });
        using var response = await http.PostAsync(new Uri($"{Address}/connect/token"), form, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer.ToString());
        return answer.GetProperty("access_token").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
