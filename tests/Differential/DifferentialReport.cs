using System.Globalization;

namespace CivilAffairsGraph.Differential;

/// <summary>What a run found.</summary>
public sealed class DifferentialReport
{
    private readonly List<TimeSpan> stale = [];

    /// <summary>Answers that were right at no instant within the bound.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Answers that were compared.</summary>
    public int Answers { get; private set; }

    /// <summary>Answers that were remembered whole.</summary>
    public int Remembered { get; private set; }

    /// <summary>Answers that had changed since the same gateway gave them last.</summary>
    public int Changed { get; private set; }

    /// <summary>Changes written.</summary>
    public int Writes { get; internal set; }

    /// <summary>Times that Redis was emptied.</summary>
    public int Flushes { get; internal set; }

    /// <summary>Times that a gateway was started again.</summary>
    public int Restarts { get; internal set; }

    /// <summary>Keys by where they were found.</summary>
    public string Levels { get; internal set; } = "";

    /// <summary>Share of the answers that followed a change.</summary>
    public double ChangedShare => (double)Changed / Math.Max(1, Answers);

    /// <summary>Everything, in some lines.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Answers} answers compared, {Differences.Count} differences; {Remembered} remembered whole, {Changed} ({ChangedShare:P0}) after a change of their own rows
        {Writes} changes, {Flushes} times Redis emptied, {Restarts} restarts; keys found: {Levels}
        {stale.Count} answers were late, at most {(stale.Count == 0 ? 0 : stale.Max().TotalMilliseconds):0} ms after their change, p99 of all {Late(0.99):0} ms
        """);

    internal void Add(bool remembered, bool changed, TimeSpan late)
    {
        (Answers, Remembered, Changed) = (Answers + 1, Remembered + (remembered ? 1 : 0), Changed + (changed ? 1 : 0));
        if (late > TimeSpan.Zero)
        {
            stale.Add(late);
        }
    }

    private double Late(double share)
    {
        var above = (int)(Answers * (1 - share));
        return above >= stale.Count ? 0 : stale.OrderDescending().ElementAt(above).TotalMilliseconds;
    }
}
