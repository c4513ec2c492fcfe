using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Telemetry;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Transport;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CivilAffairsGraph.Gateway.Tests.Telemetry;

/// <summary>Telemetry is off unless told where to send it; wrong settings stop the start.</summary>
public sealed class TelemetryStartTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("Telemetry:Otlp:Endpoint is not", "--Telemetry:Otlp:Endpoint=collector")]
    [InlineData("TracedShare", "--Telemetry:Otlp:Endpoint=http://127.0.0.1:4317", "--Telemetry:Otlp:TracedShare=2")]
    [InlineData("Protocol", "--Telemetry:Otlp:Protocol=Smoke")]
    [InlineData("Port", "--Telemetry:Prometheus:Port=65536")]
    [InlineData("Port", "--Telemetry:Prometheus:Port=many")]
    [InlineData("Telemetry:Prometheus:Address is not", "--Telemetry:Prometheus:Address=everywhere")]
    public async Task Start_WithTelemetryThatIsWrong_IsRefusedAndNamesIt(string expected, params string[] settings)
    {
        var captured = new CapturedLog();
        var builder = WebApplication.CreateBuilder(settings).ConfigureServing().AddRegistryServing().AddTelemetry();
        builder.Logging.ClearProviders().AddProvider(captured);
        builder.Services.AddTransport(builder.Configuration);
        await using var app = builder.Build();

        Assert.False(await app.PrepareAsync(TestContext.Current.CancellationToken));
        Assert.Contains(captured.Lines, line => line.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Gateway_AsShipped_RunsNothingOfOpenTelemetry()
    {
        var services = gateway.StartHost([]).Services;
        Assert.Null(services.GetService<MeterProvider>());
        Assert.Null(services.GetService<TracerProvider>());

        var told = gateway.StartHost(new() { ["Telemetry:Otlp:Endpoint"] = "http://127.0.0.1:1" }).Services;
        Assert.NotNull(told.GetService<MeterProvider>());
        Assert.NotNull(told.GetService<TracerProvider>());
    }
}
