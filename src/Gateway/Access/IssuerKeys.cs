using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>
/// The keys of the issuer of tokens. They are read again in the background, whether anybody asks or not: the library alone does so when it is asked, and
/// takes the token that made it by the keys it had, however old. While the issuer does not answer, the last ones hold.
/// </summary>
internal sealed class IssuerKeys : IDisposable
{
    private readonly TokenOptions options;
    private readonly ILogger<IssuerKeys> logger;
    private readonly ITimer? timer;
    private volatile ConfigurationManager<OpenIdConnectConfiguration> current;

    public IssuerKeys(IOptions<TokenOptions> options, TimeProvider clock, ILogger<IssuerKeys> logger)
    {
        (this.options, this.logger) = (options.Value, logger);
        current = Unread();
        if (this.options.Authority.Length > 0)
        {
            // Read and in use before those that are in use are too old.
            var half = this.options.RefreshEvery / 2;
            timer = clock.CreateTimer(_ => _ = RenewAsync(), null, half, half);
        }
    }

    /// <summary>The keys as they are taken now; read when they are asked for the first time.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Current => current;

    public void Dispose() => timer?.Dispose();

    private async Task RenewAsync()
    {
        var next = Unread();
        try
        {
            await next.GetConfigurationAsync(CancellationToken.None);
            current = next;
        }
        catch (InvalidOperationException unread)
        {
            logger.IssuerNotRead(unread.InnerException?.GetType().Name);
        }
    }

    private ConfigurationManager<OpenIdConnectConfiguration> Unread() => new(
        options.Metadata, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = options.RequireHttpsMetadata })
    {
        RefreshInterval = options.RefreshPause,

        // It would take keys that the issuer withdrew for another hour.
        UseLastKnownGoodConfiguration = false,
    };
}
