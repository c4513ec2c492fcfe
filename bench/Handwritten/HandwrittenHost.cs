using CivilAffairsGraph.Handwritten.Divisions;
using CivilAffairsGraph.Handwritten.Operations;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten;

/// <summary>The endpoint that a good engineer writes by hand for five screens: the limit that a general one is measured against.</summary>
public static class HandwrittenHost
{
    /// <summary>Environment variable that tells the process where the registries are.</summary>
    public const string SourceVariable = "CAG_BENCH_SOURCE";

    /// <summary>Starts it.</summary>
    /// <param name="source">Directory of a sandbox of SQLite, or connection string of one on PostgreSQL.</param>
    /// <param name="url">Where to listen.</param>
    /// <param name="clock">Says what day is today.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<WebApplication> StartAsync(string source, string url, TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url).ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new SessionPool(source.Contains('=', StringComparison.Ordinal) ? new PostgreSqlEngine(source) : new SqliteEngine(source)));
        builder.Services.AddSingleton(clock).AddSingleton<Landscape>().AddHostedService<DivisionWatch>();
        var app = builder.Build();
        var landscape = app.Services.GetRequiredService<Landscape>();
        await landscape.RefreshAsync(cancellationToken);
        app.MapOperation("/person", new PersonLookup(landscape));
        app.MapOperation("/region", new RegionPage(landscape));
        app.MapOperation("/organizations", new OrganizationList(landscape));
        app.MapOperation("/events", new EventList(landscape));
        app.MapOperation("/verdict", new DeathVerdict(landscape));
        RememberedBytes.MapTo(app);
        await app.StartAsync(cancellationToken);
        return app;
    }
}
