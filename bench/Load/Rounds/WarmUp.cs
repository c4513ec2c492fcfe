namespace CivilAffairsGraph.Load.Rounds;

/// <summary>Asks until the compiler has done its work.</summary>
internal static class WarmUp
{
    private const int Longest = 30;
    private const int Steady = 4;
    private const double Spread = 1.08;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the CPU time per request of the last seconds lies close together, at the latest after half a minute.</summary>
    public static void Run(Target target, int connections)
    {
        var costs = new List<double>();
        while (costs.Count < Longest && !(costs.Count >= 2 * Steady && costs.TakeLast(Steady).Max() <= Spread * costs.TakeLast(Steady).Min()))
        {
            costs.Add(Turn.Run(target, Slice, connections).CpuPerRequest);
        }
    }
}
