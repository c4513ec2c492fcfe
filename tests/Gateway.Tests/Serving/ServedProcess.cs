using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Serving;

/// <summary>The gateway in a process of its own, on a free port.</summary>
internal sealed partial class ServedProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServedProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="settings">Its configuration, as arguments.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="search">Is told all that it says; null for that of the suite.</param>
    public static async Task<ServedProcess> StartAsync(IEnumerable<string> settings, CancellationToken cancellationToken, NumberSearch? search = null)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll");
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0", "--contentRoot", AppContext.BaseDirectory, .. settings]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var (said, listening) = (new ConcurrentQueue<string?>(), new TaskCompletionSource<Uri?>());
        process.ErrorDataReceived += (_, line) => (search ?? NumberSearch.OfSuite).Look(Channel.Output, "a gateway's process", line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data);
            (search ?? NumberSearch.OfSuite).Look(Channel.Output, "a gateway's process", line.Data);
            if (line.Data is null)
            {
                listening.TrySetResult(null);
            }
            else if (Listening().Match(line.Data) is { Success: true } found)
            {
                listening.TrySetResult(new Uri(found.Value));
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = await listening.Task.WaitAsync(cancellationToken);
        return new ServedProcess(process, address ?? throw new InvalidOperationException($"The gateway did not start:\n{string.Join('\n', said)}"));
    }

    /// <summary>A client that asks as the sandbox's developer.</summary>
    public HttpClient CreateClient() => SearchedClient.Of(Address).AsDeveloper();

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public void Terminate() => Signal("TERM");

    /// <summary>Sends it a signal.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+")]
    private static partial Regex Listening();
}
