namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>What went wrong lately with a registry that answers. Safe to call from several threads at once.</summary>
/// <param name="clock">Measures how long ago.</param>
internal sealed class RecentTrouble(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private (string Reason, long At)? last;
    private readonly Lock gate = new();

    /// <summary>The last trouble; null when there was none for half a minute.</summary>
    public string? Reason
    {
        get
        {
            lock (gate)
            {
                return last is var (reason, at) && clock.GetElapsedTime(at) < Remembered ? reason : null;
            }
        }
    }

    public void Note(string reason)
    {
        lock (gate)
        {
            last = (reason, clock.GetTimestamp());
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            last = null;
        }
    }
}
