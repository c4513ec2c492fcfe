using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace CivilAffairsGraph.Load.Rounds;

/// <summary>Some connections to one endpoint.</summary>
internal sealed class Connections : IDisposable
{
    private readonly Connection[] connections;

    public Connections(int port, int count) => connections = [.. Enumerable.Range(0, count).Select(_ => new Connection(port))];

    /// <summary>Asks over all at once until the time stamp.</summary>
    /// <returns>Latencies in microseconds.</returns>
    public List<int> Ask(Target target, long until)
    {
        var (latencies, failures) = (new List<int>(), new List<Exception>());
        var threads = connections.Select(connection => new Thread(() =>
        {
            try
            {
                var own = Ask(connection, target, until);
                lock (latencies)
                {
                    latencies.AddRange(own);
                }
            }
            catch (Exception failure)
            {
                lock (failures)
                {
                    failures.Add(failure);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failures.Count > 0)
        {
            ExceptionDispatchInfo.Throw(failures[0]);
        }

        return latencies;
    }

    public void Dispose()
    {
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }

    private static List<int> Ask(Connection connection, Target target, long until)
    {
        var latencies = new List<int>(65_536);
        for (var now = Stopwatch.GetTimestamp(); now < until;)
        {
            var (request, answer) = target.Next();
            connection.Ask(request, answer);
            var after = Stopwatch.GetTimestamp();
            latencies.Add((int)((after - now) * 1_000_000 / Stopwatch.Frequency));
            now = after;
        }

        return latencies;
    }
}
