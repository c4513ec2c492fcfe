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

        // From reading a request to sending its answer on one thread of the pool, unless something is waited for; what may hold a thread runs on others
        // (Execution/WorkThreads). And who connects is waited for with a buffer at hand, 4 kB, instead of asking first whether there is something to read.
        builder.WebHost.UseSockets(options => (options.UnsafePreferInlineScheduling, options.WaitForDataBeforeAllocatingBuffer) = (true, false));
        return builder;
    }
}
