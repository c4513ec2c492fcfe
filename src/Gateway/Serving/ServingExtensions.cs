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

        // For its log alone it would begin a span of its own, and a scope with the address, with every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

        // An open connection keeps 4 kB, and each request saves asking the system whether there is something to read before reading it.
        builder.WebHost.UseSockets(options => options.WaitForDataBeforeAllocatingBuffer = false);
        return builder;
    }
}
