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
    private readonly TimeProvider clock;
    private volatile ConfigurationManager<OpenIdConnectConfiguration> current;
    private int renewing;

    public IssuerKeys(IOptions<TokenOptions> options, TimeProvider clock, ILogger<IssuerKeys> logger)
    {
        (this.options, this.clock, this.logger) = (options.Value, clock, logger);
        current = Unread();
        if (this.options.Authority.Length > 0)
        {
            timer = clock.CreateTimer(_ => _ = RenewAsync(), null, Pause, Pause);
        }
    }

    /// <summary>The keys as they are taken now; read when they are asked for the first time.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Current => current;

    /// <summary>Such that the next are read and in use before those that are in use are too old.</summary>
    private TimeSpan Pause => options.RefreshEvery / 2;

    public void Dispose() => timer?.Dispose();

    /// <summary>One reading at a time, so that none that took long comes after a newer one.</summary>
    private async Task RenewAsync()
    {
        if (Interlocked.Exchange(ref renewing, 1) == 1)
        {
            return;
        }

        var next = Unread();
        try
        {
            await next.GetConfigurationAsync(CancellationToken.None).WaitAsync(Pause, clock);
            current = next;
        }
        catch (Exception unread) when (unread is InvalidOperationException or TimeoutException)
        {
            logger.IssuerNotRead((unread.InnerException ?? unread).GetType().Name);
        }
        finally
        {
            Volatile.Write(ref renewing, 0);
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
