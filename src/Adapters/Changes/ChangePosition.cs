using System.Diagnostics.CodeAnalysis;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>
/// Up to where a change column has been read. A value is drawn before its transaction commits, so later values may be seen before earlier ones: only what
/// a look saw that lies longer ago than any transaction lasts is passed. What was seen above that is known by its value, and where several changes may carry
/// that, by what the row holds, and is not new again.
/// </summary>
/// <param name="start">The value after which reading begins.</param>
/// <param name="overlap">The longest transaction, and how far the clocks that write the column may differ.</param>
internal sealed class ChangePosition(ChangeValue start, TimeSpan overlap)
{
    private readonly Queue<(TimeSpan Began, ChangeValue Newest)> looks = new();
    private Dictionary<(string Table, long RowId), (long Value, ulong Mark)> seen = [];
    private Dictionary<(string Table, long RowId), (long Value, ulong Mark)> seeing = [];
    private ChangeValue newest = start;
    private ChangeValue settled = start;

    /// <summary>Begins a look.</summary>
    /// <param name="began">When, by a clock that only rises.</param>
    /// <returns>Rows with a later value are to be read.</returns>
    public object Begin(TimeSpan began)
    {
        while (looks.TryPeek(out var look) && began - look.Began >= overlap)
        {
            settled = look.Newest;
            looks.Dequeue();
        }

        seeing = [];
        return settled.Raw;
    }

    /// <summary>Takes a row of the look.</summary>
    /// <param name="row">The row; null where it is of no interest.</param>
    /// <param name="value">Its change value.</param>
    /// <param name="now">Now, by the clock of the database: what lies ahead of it is read again and passed when its time has come.</param>
    /// <param name="mark">Stands for what the row holds; null where that was not read.</param>
    /// <returns>Whether it may have changed since the look before.</returns>
    public bool Take([NotNullWhen(true)] ChangedRow? row, ChangeValue value, DateTimeOffset now, ulong? mark = null)
    {
        if (value.Order > newest.Order && !value.IsAfter(now))
        {
            newest = value;
        }

        if (row is not { RowId: { } id } || (value.Coarse > TimeSpan.Zero && mark is null))
        {
            return row is not null;
        }

        var shown = (value.Order, mark ?? 0);
        seeing[(row.Table, id)] = shown;
        return value.MayComeAgain(now) || !seen.TryGetValue((row.Table, id), out var known) || known != shown;
    }

    /// <summary>Ends a look that was read to its end.</summary>
    public void End(TimeSpan began)
    {
        seen = seeing;
        if (newest.Order > (looks.Count > 0 ? looks.Last().Newest : settled).Order)
        {
            looks.Enqueue((began, newest));
        }
    }

    /// <summary>Ends a look in which there were too many rows to take.</summary>
    /// <param name="began">When it began.</param>
    /// <param name="last">The newest value in the table.</param>
    public void Skip(TimeSpan began, ChangeValue last)
    {
        newest = last.Order > newest.Order ? last : newest;
        End(began);
    }
}
