using System.Diagnostics;
using CivilAffairsGraph.Load.Cases;

namespace CivilAffairsGraph.Load.Rounds;

/// <summary>What one turn of an endpoint gave.</summary>
/// <param name="Latencies">Of each request, in microseconds.</param>
/// <param name="Elapsed">Length of the turn.</param>
/// <param name="Cpu">CPU time that the endpoint's process used in it.</param>
/// <param name="Memory">Memory of the process at its end, in bytes.</param>
internal sealed record Turn(List<int> Latencies, TimeSpan Elapsed, TimeSpan Cpu, long Memory)
{
    public double CpuPerRequest => Cpu.TotalMicroseconds / Latencies.Count;

    /// <summary>Asks the target without pause over some connections, one thread each.</summary>
    /// <exception cref="WrongAnswerException">An answer was not the expected one; the message names the target and holds what its process said.</exception>
    public static Turn Run(Target target, TimeSpan length, int connections)
    {
        using var open = new Connections(target.Server.Port, connections);
        var (cpu, started) = (target.Server.Cpu, Stopwatch.GetTimestamp());
        try
        {
            var latencies = open.Ask(target, started + (long)(length.TotalSeconds * Stopwatch.Frequency));
            return new Turn(latencies, Stopwatch.GetElapsedTime(started), target.Server.Cpu - cpu, target.Server.Memory);
        }
        catch (WrongAnswerException wrong)
        {
            throw new WrongAnswerException($"{target.Name}: {wrong.Message}\nIts process said:\n{target.Server.Said}");
        }
    }
}
