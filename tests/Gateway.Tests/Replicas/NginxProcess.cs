using System.Diagnostics;
using System.Net.Sockets;
using CivilAffairsGraph.Gateway.Tests.Documentation;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Replicas;

/// <summary>An nginx with the configuration that the documentation shows, before two gateways.</summary>
internal sealed class NginxProcess : IAsyncDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-nginx-").FullName;
    private readonly Process process;

    private NginxProcess(Uri first, Uri second)
    {
        Address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var configuration = new[] { ("127.0.0.1:5081", first), ("127.0.0.1:5082", second), ("127.0.0.1:5080", Address) }
            .Aggregate(Pages.Read("docs/operations/nginx.conf"), (text, place) => text.Contains(place.Item1, StringComparison.Ordinal)
                ? text.Replace(place.Item1, place.Item2.Authority, StringComparison.Ordinal)
                : throw new InvalidOperationException($"{place.Item1} is not in the configuration."));
        File.WriteAllText(Path.Combine(directory, "nginx.conf"), configuration);
        process = Process.Start(new ProcessStartInfo(Program, ["-p", directory, "-c", "nginx.conf", "-e", "stderr", "-g", "daemon off;"]) { RedirectStandardError = true })!;
        Errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where nginx is; empty for nowhere.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("CAG_NGINX") ?? "";

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing { get; } = Program.Length == 0 ? "Set CAG_NGINX to what '.ci/nginx' prints." : null;

    public Uri Address { get; }

    private Task<string> Errors { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<NginxProcess> StartAsync(Uri first, Uri second)
    {
        var nginx = new NginxProcess(first, second);
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(20))
        {
            using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await probe.ConnectAsync(nginx.Address.Host, nginx.Address.Port);
                return nginx;
            }
            catch (SocketException) when (!nginx.process.HasExited)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException("nginx did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        // Asked to end, so that its workers end too.
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        NumberSearch.OfSuite.Look(Channel.Output, "nginx", await Errors);
        process.Dispose();
        Directory.Delete(directory, recursive: true);
    }
}
