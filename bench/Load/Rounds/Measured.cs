namespace CivilAffairsGraph.Load.Rounds;

/// <summary>All turns of one endpoint with one operation.</summary>
internal sealed class Measured
{
    private readonly int[] latencies;

    public Measured(string name, IReadOnlyList<Turn> turns)
    {
        (Name, Turns) = (name, turns);
        latencies = [.. turns.SelectMany(turn => turn.Latencies).Order()];
    }

    public string Name { get; }

    public IReadOnlyList<Turn> Turns { get; }

    public double RequestsPerSecond => latencies.Length / Turns.Sum(turn => turn.Elapsed.TotalSeconds);

    /// <summary>In microseconds: the median of the turns, which a disturbed turn does not move.</summary>
    public double CpuPerRequest => Median(Turns.Select(turn => turn.CpuPerRequest));

    /// <summary>In megabytes, at the end of the last turn.</summary>
    public double Memory => Turns[^1].Memory / 1_048_576.0;

    /// <summary>In milliseconds, over all requests.</summary>
    public double Latency(double share) => latencies[(int)Math.Min(latencies.Length - 1, share * latencies.Length)] / 1000.0;

    /// <summary>In milliseconds: the median of the turns' medians.</summary>
    public double MedianOfMedians => Median(Turns.Select(turn => Median(turn.Latencies.Select(latency => (double)latency)))) / 1000;

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
