namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>What one call of a keyed read has found so far.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="expected">About how many rows.</param>
internal sealed class Gathered<TRow>(int expected)
{
    /// <summary>The rows, in no order.</summary>
    public List<Found<TRow>> Rows { get; } = new(expected);

    /// <summary>When the oldest read among them began.</summary>
    public DateTimeOffset ReadAt { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>From when on changes must be known.</summary>
    public DateTimeOffset Since { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>When the last of it was known to this replica.</summary>
    public DateTimeOffset KnownAt { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>How many keys were asked of the registry.</summary>
    public int Asked { get; set; }

    /// <summary>Adds what one key found.</summary>
    public void Add(Entry<TRow> entry)
    {
        (ReadAt, Since) = (entry.ReadAt < ReadAt ? entry.ReadAt : ReadAt, entry.CountsFrom < Since ? entry.CountsFrom : Since);
        KnownAt = entry.KnownAt > KnownAt ? entry.KnownAt : KnownAt;
        foreach (var row in entry.Rows)
        {
            Rows.Add(new(row, entry.ReadAt));
        }
    }

    /// <summary>Adds rows of which nobody knows which key found them.</summary>
    public void Add(IReadOnlyList<TRow> rows, DateTimeOffset readAt, DateTimeOffset knownAt) => Add(new Entry<TRow>([.. rows], readAt, readAt, knownAt));
}
