using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>When rows and keys were last seen to change, for some time. One writer, many readers.</summary>
/// <param name="start">When it began.</param>
internal sealed class ChangeGeneration(DateTimeOffset start)
{
    private readonly ConcurrentDictionary<string, Table> tables = new(StringComparer.Ordinal);

    public DateTimeOffset Start => start;

    /// <summary>How many rows, keys and changes it holds.</summary>
    public int Count { get; private set; }

    /// <param name="row">A row that changed.</param>
    /// <param name="move">Where it was and is.</param>
    /// <param name="sureUntil">Until when it was there.</param>
    /// <param name="at">When that was seen.</param>
    public void Add(ChangedRow row, Move move, DateTimeOffset sureUntil, DateTimeOffset at)
    {
        var table = tables.GetOrAdd(row.Table, _ => new Table());
        if (row.RowId is { } id)
        {
            Count += table.Rows.TryAdd(id, at.UtcTicks) ? 1 : 0;
            table.Rows[id] = at.UtcTicks;
            foreach (var (column, value) in row.Keys)
            {
                var keys = table.Keys.GetOrAdd(column, _ => new(StringComparer.OrdinalIgnoreCase));
                var key = Unpadded(value);
                Count += keys.TryAdd(key, at.UtcTicks) ? 1 : 0;
                keys[key] = at.UtcTicks;
            }
        }
        else
        {
            // What the row was found by before cannot be known, so everything in the table counts as changed.
            table.All = at.UtcTicks;
        }

        Count++;
        table.Last = new(at.UtcTicks, sureUntil.UtcTicks, move, table.Last);
        table.Newest = at.UtcTicks;
    }

    public bool HasChanged(string table, long since) => tables.TryGetValue(table, out var changes) && changes.Newest >= since;

    public bool HasChangedWithin(string table, IReadOnlyList<CodeRange> ranges, long since, long knownAt)
    {
        if (!tables.TryGetValue(table, out var changes) || changes.Newest < since)
        {
            return false;
        }

        for (var moved = changes.Last; moved is not null && moved.At >= since; moved = moved.Before)
        {
            if (moved.Touches(ranges, knownAt))
            {
                return true;
            }
        }

        return changes.All >= since;
    }

    public bool HasChanged(string table, long rowId, long since) =>
        tables.TryGetValue(table, out var changes) && changes.Newest >= since && (changes.All >= since || changes.Rows.TryGetValue(rowId, out var at) && at >= since);

    public bool HasChanged(string table, string column, string key, long since) =>
        tables.TryGetValue(table, out var changes) && changes.Newest >= since
        && (changes.All >= since || changes.Keys.TryGetValue(column, out var keys) && keys.TryGetValue(Unpadded(key), out var at) && at >= since);

    /// <summary>Databases compare without case or blanks at the end, each as its collation says: what may be equal counts as changed.</summary>
    private static string Unpadded(string key) => key.TrimEnd(' ');

    private sealed class Table
    {
        private long all;
        private long newest;
        private volatile Moved? last;

        public ConcurrentDictionary<long, long> Rows { get; } = new();

        public ConcurrentDictionary<string, ConcurrentDictionary<string, long>> Keys { get; } = new(StringComparer.Ordinal);

        /// <summary>The last change, which knows the one before it.</summary>
        public Moved? Last
        {
            get => last;
            set => last = value;
        }

        public long All
        {
            get => Volatile.Read(ref all);
            set => Volatile.Write(ref all, value);
        }

        public long Newest
        {
            get => Volatile.Read(ref newest);
            set => Volatile.Write(ref newest, value);
        }
    }
}
