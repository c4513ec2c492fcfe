namespace CivilAffairsGraph.Gateway.Serving;

/// <summary>How the process listens.</summary>
internal static class ServingExtensions
{
    /// <summary>Where it listens unless configured: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Listens on <see cref="DefaultUrl"/> unless <c>urls</c>, ports or Kestrel endpoints are configured, and neither names the server nor logs addresses.</summary>
    public static WebApplicationBuilder ConfigureServing(this WebApplicationBuilder builder)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // The framework logs every request several times, and with its address, which may hold what must not be logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        return builder;
    }
}
