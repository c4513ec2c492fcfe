using System.Globalization;

namespace CivilAffairsGraph.Differential;

/// <summary>What a run found, or some that went side by side.</summary>
public sealed class DifferentialReport : IDisposable
{
    private readonly Lock adding = new();
    private readonly List<TimeSpan> stale = [];
    private readonly Levels levels = new();

    /// <summary>Answers that were right at no instant within the bound.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Answers that were compared.</summary>
    public int Answers { get; private set; }

    /// <summary>Answers that were remembered whole.</summary>
    public int Remembered { get; private set; }

    /// <summary>Answers that had changed since the same gateway gave them last.</summary>
    public int Changed { get; private set; }

    /// <summary>Changes written.</summary>
    public int Writes { get; private set; }

    /// <summary>Times that Redis was emptied.</summary>
    public int Flushes { get; private set; }

    /// <summary>Times that a gateway was started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Share of the answers that followed a change.</summary>
    public double ChangedShare => (double)Changed / Math.Max(1, Answers);

    /// <summary>Everything, in some lines.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Answers} answers compared, {Differences.Count} differences; {Remembered} remembered whole, {Changed} ({ChangedShare:P0}) after a change of their own rows
        {Writes} changes, {Flushes} times Redis emptied, {Restarts} restarts; keys found: {levels}
        {stale.Count} answers were late, at most {(stale.Count == 0 ? 0 : stale.Max().TotalMilliseconds):0} ms after their change, p99 of all {Late(0.99):0} ms
        """);

    /// <summary>Stops counting where keys were found.</summary>
    public void Dispose() => levels.Dispose();

    internal void AddAnswer(bool remembered, bool changed, TimeSpan late)
    {
        lock (adding)
        {
            (Answers, Remembered, Changed) = (Answers + 1, Remembered + (remembered ? 1 : 0), Changed + (changed ? 1 : 0));
            if (late > TimeSpan.Zero)
            {
                stale.Add(late);
            }
        }
    }

    internal void AddDifference(string difference)
    {
        lock (adding)
        {
            Differences.Add(difference);
        }
    }

    internal void AddEvent(int writes = 0, int flushes = 0, int restarts = 0)
    {
        lock (adding)
        {
            (Writes, Flushes, Restarts) = (Writes + writes, Flushes + flushes, Restarts + restarts);
        }
    }

    private double Late(double share)
    {
        var above = (int)(Answers * (1 - share));
        return above >= stale.Count ? 0 : stale.OrderDescending().ElementAt(above).TotalMilliseconds;
    }
}
