namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>
/// Leaves a registry alone after faults in a row: reads are turned away at once, and one at a time is let through to see whether it answers again. An answer
/// to any read, also one that began before, ends it. Safe to call from several threads at once.
/// </summary>
/// <param name="faults">How many in a row, without an answer between them.</param>
/// <param name="pause">How long it is left alone after each fault.</param>
/// <param name="clock">Measures the pause.</param>
internal sealed class RegistryBreaker(int faults, TimeSpan pause, TimeProvider clock)
{
    private int inARow;
    private long nextTry;

    /// <summary>Whether the registry is left alone.</summary>
    public bool IsOpen => Volatile.Read(ref inARow) >= faults;

    /// <summary>Whether a read may go on. One that tries a registry that is left alone keeps all others away until it ends, at most for its time.</summary>
    /// <param name="time">Longest time of the read.</param>
    /// <param name="tries">True for the one that tries.</param>
    public bool TryPass(TimeSpan time, out bool tries)
    {
        tries = false;
        if (!IsOpen)
        {
            return true;
        }

        var (next, now) = (Volatile.Read(ref nextTry), clock.GetTimestamp());
        return tries = now >= next && Interlocked.CompareExchange(ref nextTry, After(now, time), next) == next;
    }

    /// <summary>The registry answered, if only to refuse. True when it was left alone before.</summary>
    public bool Answered() => Interlocked.Exchange(ref inARow, 0) >= faults;

    /// <summary>The registry did not answer. True when it is left alone from now on.</summary>
    public bool Failed()
    {
        Volatile.Write(ref nextTry, After(clock.GetTimestamp(), pause));
        return Interlocked.Increment(ref inARow) == faults;
    }

    /// <summary>The read that tried it ended without learning anything: the next one may.</summary>
    public void GaveUp() => Volatile.Write(ref nextTry, clock.GetTimestamp());

    private long After(long now, TimeSpan time) => now + (long)(time.TotalSeconds * clock.TimestampFrequency);
}
