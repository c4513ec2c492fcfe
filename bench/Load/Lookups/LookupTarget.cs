using System.Diagnostics;
using System.Globalization;
using System.Text;
using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Rounds;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load.Lookups;

/// <summary>A gateway that is asked look-ups, and how long its answers took.</summary>
/// <param name="name">What it does.</param>
/// <param name="server">The gateway.</param>
/// <param name="bodies">Requests; a receipt is never the same twice, so that answers are only looked at for a verdict.</param>
internal sealed class LookupTarget(string name, ServerProcess server, IReadOnlyList<byte[]> bodies)
{
    private readonly byte[][] requests = [.. bodies.Select(Request)];
    private readonly List<int> latencies = [];
    private int next = -1;

    public string Name => name;

    /// <summary>Asks without pause over some connections, one thread each.</summary>
    /// <exception cref="WrongAnswerException">An answer had no verdict, or an error.</exception>
    public void Turn(TimeSpan length, int connections, bool counts)
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        Exception? wrong = null;
        var threads = Enumerable.Range(0, connections).Select(_ => new Thread(() =>
        {
            try
            {
                Ask(until, counts);
            }
            catch (Exception failure)
            {
                wrong = failure;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (wrong is not null)
        {
            throw new WrongAnswerException($"{name}: {wrong.Message}\nIts process said:\n{server.Said}");
        }
    }

    /// <summary>Takes what was counted, in milliseconds, the shortest first.</summary>
    public IReadOnlyList<double> Take()
    {
        double[] taken = [.. latencies.Order().Select(latency => latency / 1000.0)];
        latencies.Clear();
        return taken;
    }

    private void Ask(long until, bool counts)
    {
        using var connection = new Connection(server.Port);
        var own = new List<int>();
        while (Stopwatch.GetTimestamp() < until)
        {
            var request = requests[(int)((uint)Interlocked.Increment(ref next) % (uint)requests.Length)];
            var started = Stopwatch.GetTimestamp();
            var answer = connection.Ask(request);
            own.Add((int)Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            if (answer.Status != Connection.Ok || answer.Body.IndexOf("\"verdict\":"u8) < 0 || answer.Body.IndexOf("\"errors\":"u8) >= 0)
            {
                throw new WrongAnswerException($"An answer is not one to a look-up: {Encoding.UTF8.GetString(answer.Body)}");
            }
        }

        lock (latencies)
        {
            latencies.AddRange(counts ? own : []);
        }
    }

    private static byte[] Request(byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{Asker.Lines}Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"),
        .. body,
    ];
}
