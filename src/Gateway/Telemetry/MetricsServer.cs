using System.Net;
using CivilAffairsGraph.Gateway.Access;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace CivilAffairsGraph.Gateway.Telemetry;

/// <summary>Serves <c>/metrics</c> and nothing else, on a port of its own: who may ask the endpoint need not see them.</summary>
internal sealed class MetricsServer(MeterProvider meters, IOptions<PrometheusOptions> options) : IHostedService, IAsyncDisposable
{
    private WebApplication? app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Parse(options.Value.Address), options.Value.Port);
        });
        app = builder.Build();
        app.UseSecurityHeaders([]);
        app.UseOpenTelemetryPrometheusScrapingEndpoint(meters, null, "/metrics", null, null);
        await app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? default;
}
