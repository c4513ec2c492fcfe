using System.Globalization;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>What a watcher has seen of one registry, bounded. The watcher writes, every cached read asks.</summary>
/// <param name="keep">How far back it must reach: the age of the oldest entry that may be answered.</param>
/// <param name="most">Most rows, keys and changes; with more, it reaches back less far.</param>
/// <param name="ceiling">Longest time since the last look after which nothing is judged.</param>
/// <param name="clock">The clock that entries are stamped by, and a counter that only rises.</param>
internal sealed class ChangeLog(TimeSpan keep, int most, TimeSpan ceiling, TimeProvider clock) : IChangeLog
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(50);

    private readonly SteadyClock steady = new(clock);
    private volatile State? state;
    private volatile Begun? last;
    private long version;

    /// <summary>Now, never earlier than any entry that this process has stamped.</summary>
    public DateTimeOffset Now => steady.Now;

    /// <summary>Looks once more, unless that was done after the instant.</summary>
    public Func<DateTimeOffset, CancellationToken, Task> Look { get; set; } = (_, _) => Task.CompletedTask;

    public long Version => Volatile.Read(ref version);

    public Task CatchUpAsync(DateTimeOffset instant, CancellationToken cancellationToken) => HasLooked(instant) ? Task.CompletedTask : Look(instant, cancellationToken);

    /// <summary>Whether a look that began after the instant, or then, is done.</summary>
    public bool HasLooked(DateTimeOffset instant) => last is { } look && look.At >= instant;

    /// <summary>Time since the last finished look began; null before the first.</summary>
    public TimeSpan? Age => last is { } look ? clock.GetElapsedTime(look.Timestamp) : null;

    /// <summary>When a look begins.</summary>
    public Begun Begin() => new(clock.GetTimestamp(), clock.GetUtcNow());

    /// <summary>Time since the process began to watch, by the counter that only rises.</summary>
    public TimeSpan Since(Begun look) => clock.GetElapsedTime(0, look.Timestamp);

    /// <summary>Rows that changed, seen now.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="move">Where each was and is filed.</param>
    public void Add(IReadOnlyList<ChangedRow> rows, Func<ChangedRow, Move> move)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var now = steady.Now;
        var (current, sureUntil) = (Room(now).Current, SureUntil(now));
        foreach (var row in rows)
        {
            current.Add(row, move(row), sureUntil, now);
        }

        // Last: who sees the version sees the rows.
        Interlocked.Increment(ref version);
    }

    /// <summary>More changed than is known: nothing read before now is judged.</summary>
    public void Forget() => state = new(new(steady.Now), new(steady.Now), steady.Now);

    /// <summary>The first look is done: changes are known since then.</summary>
    public void Open(DateTimeOffset horizon) => state = Room(steady.Now) with { Horizon = horizon };

    /// <summary>A look was finished.</summary>
    public void Finish(Begun look) => last = look;

    /// <remarks>Both clocks are asked: the counter stands still while a machine sleeps, the clock can be set back.</remarks>
    public bool CanJudge(DateTimeOffset readAt) => state is { } known && readAt > known.Horizon && last is { } look
        && clock.GetElapsedTime(look.Timestamp) <= ceiling && clock.GetUtcNow() - look.At <= ceiling;

    public bool HasChanged(string table, DateTimeOffset readAt) => state is not { } known || readAt <= known.Horizon
        || known.Current.HasChanged(table, readAt.UtcTicks) || known.Older.HasChanged(table, readAt.UtcTicks);

    public bool HasChangedWithin(string table, IReadOnlyList<CodeRange> ranges, DateTimeOffset readAt, DateTimeOffset knownAt) => state is not { } known || readAt <= known.Horizon
        || known.Current.HasChangedWithin(table, ranges, readAt.UtcTicks, knownAt.UtcTicks) || known.Older.HasChangedWithin(table, ranges, readAt.UtcTicks, knownAt.UtcTicks);

    public bool HasChanged(string table, long rowId, DateTimeOffset readAt) => state is not { } known || readAt <= known.Horizon
        || known.Current.HasChanged(table, rowId, readAt.UtcTicks) || known.Older.HasChanged(table, rowId, readAt.UtcTicks);

    public bool HasChanged(string table, string column, string key, DateTimeOffset readAt) =>
        column == "RowId" ? HasChanged(table, long.Parse(key, CultureInfo.InvariantCulture), readAt)
        : state is not { } known || readAt <= known.Horizon
            || known.Current.HasChanged(table, column, key, readAt.UtcTicks) || known.Older.HasChanged(table, column, key, readAt.UtcTicks);

    /// <summary>
    /// Until when a row that changes now was where the last look left it: until that look began, by a clock that may have been set back a little since;
    /// where it was set back more, nothing is sure.
    /// </summary>
    private DateTimeOffset SureUntil(DateTimeOffset now) => last is { } look && now - clock.GetUtcNow() < Tolerance ? look.At - Tolerance : DateTimeOffset.MinValue;

    /// <summary>Drops what is older than can matter, or what there is no room for.</summary>
    private State Room(DateTimeOffset now)
    {
        var known = state ??= new(new(now), new(now), DateTimeOffset.MaxValue);
        if (now - known.Current.Start > keep || known.Current.Count > most / 2)
        {
            var horizon = known.Horizon > known.Current.Start ? known.Horizon : known.Current.Start;
            state = known = new(new(now), known.Current, horizon);
        }

        return known;
    }

    /// <summary>When a look began, by both clocks.</summary>
    internal sealed record Begun(long Timestamp, DateTimeOffset At);

    private sealed record State(ChangeGeneration Current, ChangeGeneration Older, DateTimeOffset Horizon);
}
