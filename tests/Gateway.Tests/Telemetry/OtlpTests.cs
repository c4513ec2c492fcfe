using System.Text;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CivilAffairsGraph.Gateway.Tests.Telemetry;

/// <summary>Traces and metrics reach a collector, and say nothing about anybody.</summary>
public sealed class OtlpTests(GatewayFixture gateway)
{
    private const int Patience = 20_000;

    [Theory]
    [InlineData("Grpc", HttpProtocols.Http2, "/opentelemetry.proto.collector.trace.v1.TraceService/Export", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export")]
    [InlineData("HttpProtobuf", HttpProtocols.Http1, "/v1/traces", "/v1/metrics")]
    public async Task Collector_OfAGatewayThatAnswers_GetsItsTracesAndMetrics(string protocol, HttpProtocols spoken, string traces, string metrics)
    {
        await using var collector = await Collector.StartAsync(spoken);
        var host = gateway.StartHost(new() { ["Telemetry:Otlp:Endpoint"] = collector.Address, ["Telemetry:Otlp:Protocol"] = protocol });
        using var client = host.CreateClient().AsDeveloper();

        await GatewayFixture.DataAsync(client, """{ person(idNumber: "371699195007170064") { name maritalStatus { status } } }""");

        // The span ends after the answer is sent.
        Assert.True(await Eventually.BecomesAsync(
            () =>
            {
                Assert.True(host.Services.GetRequiredService<TracerProvider>().ForceFlush(Patience));
                return Task.FromResult(TextOf(collector, traces).Contains("graphql request", StringComparison.Ordinal));
            },
            true));
        Assert.True(host.Services.GetRequiredService<MeterProvider>().ForceFlush(Patience));
        Assert.Contains("registry statement", TextOf(collector, traces), StringComparison.Ordinal);
        Assert.Contains("cag.registry.statements", TextOf(collector, metrics), StringComparison.Ordinal);
        Assert.All(collector.Taken, taken => Assert.DoesNotMatch("371699195007170064|SELECT|赵", Encoding.UTF8.GetString(taken.Body)));
        Assert.All(collector.Taken, taken => Assert.Contains(taken.Path, (string[])[traces, metrics]));
    }

    private static string TextOf(Collector collector, string path) => string.Concat(collector.Taken.Where(taken => taken.Path == path).Select(taken => Encoding.UTF8.GetString(taken.Body)));
}
