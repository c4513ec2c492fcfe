using System.Diagnostics;
using System.Net.Sockets;

namespace CivilAffairsGraph.Load.Servers;

/// <summary>An endpoint in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int LinesKept = 50;
    private readonly Process process;
    private readonly Queue<string> output = new();

    private ServerProcess(string assembly, int port, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        Port = port;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public int Port { get; }

    /// <summary>CPU time since the start, user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory in use, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The newest lines that the process wrote.</summary>
    public string Said
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    /// <summary>A client of the endpoint.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Starts the process and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(
        string assembly, int port, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var server = new ServerProcess(assembly, port, arguments, environment);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        server.Client = Asker.Asks(new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") });
        var started = Stopwatch.StartNew();
        while (!await server.ListensAsync(cancellationToken))
        {
            if (server.process.HasExited || started.Elapsed > LongestStart)
            {
                await server.DisposeAsync();
                throw new InvalidOperationException($"{assembly} did not start. It said:\n{server.Said}");
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return server;
    }

    /// <summary>Ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task<bool> ListensAsync(CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync("127.0.0.1", Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            if (line is not null)
            {
                output.Enqueue(line);
            }

            if (output.Count > LinesKept)
            {
                output.Dequeue();
            }
        }
    }
}
