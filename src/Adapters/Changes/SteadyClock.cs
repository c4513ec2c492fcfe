namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>The clock, going on where it is set back: what was stamped before that must not look newer than what is seen after it.</summary>
internal sealed class SteadyClock(TimeProvider clock)
{
    private DateTimeOffset known = clock.GetUtcNow();
    private long at = clock.GetTimestamp();

    /// <summary>Now. One caller at a time, and often: it goes on from the last time it was asked.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var (counter, shown) = (clock.GetTimestamp(), clock.GetUtcNow());
            var gone = known + clock.GetElapsedTime(at, counter);
            (known, at) = (shown > gone ? shown : gone, counter);
            return known;
        }
    }
}
