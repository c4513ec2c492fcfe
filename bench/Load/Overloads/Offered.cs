namespace CivilAffairsGraph.Load.Overloads;

/// <summary>What came of the requests that were offered.</summary>
internal sealed class Offered
{
    /// <summary>Latencies of right answers, in microseconds.</summary>
    public List<int> Admitted { get; private set; } = [];

    /// <summary>Latencies of clear refusals, in microseconds.</summary>
    public List<int> Refused { get; private set; } = [];

    /// <summary>What else came.</summary>
    public List<string> Wrong { get; private set; } = [];

    public TimeSpan Elapsed { get; private set; }

    public double PerSecond => (Admitted.Count + Refused.Count + Wrong.Count) / Elapsed.TotalSeconds;

    public double AdmittedPerSecond => Admitted.Count / Elapsed.TotalSeconds;

    public static Offered Together(IReadOnlyList<Offered> parts, TimeSpan elapsed) => new()
    {
        Admitted = [.. parts.SelectMany(part => part.Admitted).Order()],
        Refused = [.. parts.SelectMany(part => part.Refused).Order()],
        Wrong = [.. parts.SelectMany(part => part.Wrong)],
        Elapsed = elapsed,
    };

    /// <summary>Of right answers, in milliseconds.</summary>
    public double Latency(double share) => At(Admitted, share);

    /// <summary>Of refusals, in milliseconds.</summary>
    public double RefusalLatency(double share) => At(Refused, share);

    private static double At(List<int> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)] / 1000.0;
}
