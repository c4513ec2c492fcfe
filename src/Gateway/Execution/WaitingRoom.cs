namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// How many requests may wait. A queue that empties again takes in a rush; one that stays makes every answer late and helps nobody,
/// so that it is kept short from when it has stood for a tenth of a second until a second after the last refusal.
/// </summary>
/// <param name="seats">Requests that may wait in a rush.</param>
/// <param name="inOverload">Requests that may wait when the rush lasts.</param>
/// <param name="clock">Tells how long.</param>
internal sealed class WaitingRoom(int seats, int inOverload, TimeProvider clock)
{
    private static readonly TimeSpan Rush = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    private long _empty = clock.GetTimestamp();
    private long _refused = clock.GetTimestamp() - (clock.TimestampFrequency * (long)Calm.TotalSeconds);

    /// <summary>Whether the rush lasts.</summary>
    public bool IsOverloaded => clock.GetElapsedTime(Volatile.Read(ref _empty)) > Rush || clock.GetElapsedTime(Volatile.Read(ref _refused)) < Calm;

    /// <summary>Whether one more may wait.</summary>
    /// <param name="waiting">Requests that wait now.</param>
    public bool HasSeat(long waiting)
    {
        Waiting(waiting);
        return waiting < seats && (waiting < inOverload || !IsOverloaded);
    }

    /// <summary>Takes note of how many wait now.</summary>
    public void Waiting(long waiting)
    {
        if (waiting == 0)
        {
            Volatile.Write(ref _empty, clock.GetTimestamp());
        }
    }

    /// <summary>Takes note that one was refused.</summary>
    public void Refused() => Volatile.Write(ref _refused, clock.GetTimestamp());
}
