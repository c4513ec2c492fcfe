using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load.Overloads;

/// <summary>Memory of a process over time, in megabytes, looked at twice a second.</summary>
internal sealed class MemoryTrack : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);
    private readonly List<double> seen = [];
    private readonly Timer timer;

    public MemoryTrack(ServerProcess server) => timer = new Timer(_ => Look(server), null, TimeSpan.Zero, Every);

    public double Start => Seen[0];

    public double End => Seen[^1];

    public double Peak => Seen.Max();

    /// <summary>The largest of the first or of the second half.</summary>
    public double PeakOf(int half) => Seen.Chunk((Seen.Count + 1) / 2).ElementAt(half).Max();

    private List<double> Seen
    {
        get
        {
            lock (seen)
            {
                return [.. seen];
            }
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look(ServerProcess server)
    {
        lock (seen)
        {
            seen.Add(server.Memory / 1_048_576.0);
        }
    }
}
