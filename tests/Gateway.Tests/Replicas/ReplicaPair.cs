using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Replicas;

/// <summary>Two gateways in processes of their own with one Redis, behind nginx.</summary>
internal sealed class ReplicaPair : IAsyncDisposable
{
    private ReplicaPair(ServedProcess first, ServedProcess second, NginxProcess nginx, Uri[] metrics) => (First, Second, Nginx, Metrics) = (first, second, nginx, metrics);

    public ServedProcess First { get; }

    public ServedProcess Second { get; }

    public NginxProcess Nginx { get; }

    /// <summary>Where each says what it counted.</summary>
    public IReadOnlyList<Uri> Metrics { get; }

    public static async Task<ReplicaPair> StartAsync(string sandbox, string redis)
    {
        int[] ports = [Ports.Free(), Ports.Free()];
        var served = await Task.WhenAll(ports.Select(port => ServedProcess.StartAsync(
            [$"--Sandbox:Directory={sandbox}", $"--Telemetry:Prometheus:Port={port}", "--Cache:Enabled=true", "--Cache:TimeToLive=01:00:00", $"--Cache:Redis:Configuration={redis}", "--Cache:Redis:Timeout=00:00:05", "--Limits:QueuedRequests=500"],
            TestContext.Current.CancellationToken)));
        return new ReplicaPair(served[0], served[1], await NginxProcess.StartAsync(served[0].Address, served[1].Address), [.. ports.Select(port => new Uri($"http://127.0.0.1:{port}"))]);
    }

    public async ValueTask DisposeAsync()
    {
        await Nginx.DisposeAsync();
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }
}
