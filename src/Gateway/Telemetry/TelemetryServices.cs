using System.Diagnostics.Metrics;
using CivilAffairsGraph.Adapters.Telemetry;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CivilAffairsGraph.Gateway.Telemetry;

/// <summary>Sends traces and metrics where the configuration says. Without such a place nothing of OpenTelemetry runs.</summary>
internal static class TelemetryServices
{
    private const string Traces = "traces";
    private const string Metrics = "metrics";

    /// <summary>What the runtime and the server measure themselves.</summary>
    private static readonly string[] Meters = [Tracing.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel"];

    /// <summary>From half a millisecond to ten seconds; the SDK's own bounds are for milliseconds.</summary>
    private static readonly double[] Seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>Adds the exporters that are configured.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OtlpOptions>().BindConfiguration("Telemetry:Otlp").ValidateDataAnnotations();
        builder.Services.AddOptions<PrometheusOptions>().BindConfiguration("Telemetry:Prometheus").ValidateDataAnnotations();
        var telemetry = new Lazy<OpenTelemetryBuilder>(() => builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("civil-affairs-graph", serviceVersion: Version)));
        if (builder.Configuration["Telemetry:Otlp:Endpoint"] is { Length: > 0 })
        {
            AddOtlp(telemetry.Value);
        }

        if (builder.Configuration["Telemetry:Prometheus:Port"] is { Length: > 0 } and not "0")
        {
            telemetry.Value.WithMetrics(metrics => Measure(metrics).AddPrometheusExporter());
            builder.Services.AddHostedService<MetricsServer>();
        }

        return builder;
    }

    private static string? Version => typeof(TelemetryServices).Assembly.GetName().Version?.ToString(3);

    private static MeterProviderBuilder Measure(MeterProviderBuilder metrics) => metrics.AddMeter(Meters).AddView(instrument =>
        instrument.Meter.Name == Tracing.Name && instrument is Histogram<double> ? new ExplicitBucketHistogramConfiguration { Boundaries = Seconds } : null);

    private static void AddOtlp(OpenTelemetryBuilder telemetry)
    {
        foreach (var signal in (string[])[Traces, Metrics])
        {
            telemetry.Services.AddOptions<OtlpExporterOptions>(signal).Configure<IOptions<OtlpOptions>>((exporter, otlp) =>
                (exporter.Protocol, exporter.Endpoint) = (otlp.Value.Protocol, otlp.Value.AddressOf(signal)));
        }

        telemetry.WithMetrics(metrics => Measure(metrics).AddOtlpExporter(Metrics, configure: null));
        telemetry.WithTracing(traces => traces
            .AddSource(Tracing.Name)
            .SetSampler(services => new ParentBasedSampler(new TraceIdRatioBasedSampler(services.GetRequiredService<IOptions<OtlpOptions>>().Value.TracedShare)))
            .AddOtlpExporter(Traces, configure: null));
    }
}
