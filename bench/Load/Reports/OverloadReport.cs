using System.Globalization;
using CivilAffairsGraph.Load.Overloads;

namespace CivilAffairsGraph.Load.Reports;

/// <summary>Prints a run above capacity.</summary>
internal static class OverloadReport
{
    public static void Head(string engine, int scale, double capacity, int connections) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"Scale {scale}, {engine}, {Environment.ProcessorCount} processors shared with the load generator. Capacity: {capacity:0} requests/s, closed loop over {connections} connections. The rest is an open loop: a fixed rate, whatever comes back.\n")
        + "phase       asked/s   admitted/s   refused   p50 ms   p99 ms   max ms   refusal p50 ms   refusal p99 ms");

    public static Offered Shown(string phase, Offered offered)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{phase,-10}{offered.PerSecond,9:0}   {offered.AdmittedPerSecond,10:0}   {(double)offered.Refused.Count / Math.Max(1, offered.Refused.Count + offered.Admitted.Count),7:0.0%}   {offered.Latency(0.5),6:0.00}   {offered.Latency(0.99),6:0.00}   {offered.Latency(1),6:0.0}   {offered.RefusalLatency(0.5),14:0.00}   {offered.RefusalLatency(0.99),14:0.00}"));
        return offered;
    }

    public static void Memory(MemoryTrack memory) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"memory under overload: {memory.Start:0} MB at its start, {memory.Peak:0} MB at most, {memory.End:0} MB at its end"));

    /// <summary>Whether all held.</summary>
    public static bool Judged(IEnumerable<(bool Held, string Seen)> promises)
    {
        var all = promises.ToList();
        all.ForEach(promise => Console.WriteLine($"{(promise.Held ? "held  " : "BROKEN")}  {promise.Seen}"));
        return all.TrueForAll(promise => promise.Held);
    }
}
