using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>
/// A keyed read that remembers: the process's memory, then Redis by one round trip, then the registry by one statement for what is missing. A key that
/// another call is fetching is not fetched again.
/// </summary>
internal sealed class CachedRead<TKey, TRow>
    where TKey : notnull
    where TRow : class, new()
{
    private readonly RegistryName registry;
    private readonly RecordCache shared;
    private readonly IChangeLog changes;
    private readonly RowColumns<TRow> columns = new();
    private readonly string[] searched;
    private readonly Validity<TKey, TRow> validity;
    private readonly EntryMemory<TKey, TRow> memory;
    private readonly EntryFetch<TKey, TRow> fetch;
    private readonly OldEntries<TKey, TRow> old;
    private readonly Flights<TKey, TRow> flights = new();

    /// <param name="registry">Which registry.</param>
    /// <param name="cache">Its cache.</param>
    /// <param name="scope">What tells this read's entries from all others.</param>
    /// <param name="searches">The searched columns, by the property's name.</param>
    /// <param name="read">The statement.</param>
    public CachedRead(RegistryName registry, RegistryCache cache, byte[] scope, IReadOnlyDictionary<string, Func<TRow, TKey?>> searches, Func<TKey[], CancellationToken, Task<List<TRow>>> read)
    {
        (this.registry, shared, changes, searched) = (registry, cache.Shared, cache.Changes, [.. searches.Keys]);
        validity = new(cache, columns.Table, searched, columns.RowId);
        memory = new(shared.Memory, columns);
        old = new(memory, shared.Clock);
        fetch = new(registry, shared, validity, memory, shared.Redis<TKey, TRow>(scope, columns), new([.. searches.Values], columns.RowId), read);
    }

    /// <summary>The rows of the keys, in no order.</summary>
    /// <param name="keys">Each once.</param>
    /// <param name="cancellationToken">Ends this call; others that wait for its keys fetch them then.</param>
    /// <exception cref="RegistryUnavailableException">The registry gives no answer in time.</exception>
    public async Task<List<Found<TRow>>> FindAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var (reads, isStale) = (RequestReads.Current, false);
        Gathered<TRow> found;
        try
        {
            found = await FindAsync(keys, reads?.FromSource == true, cancellationToken);
        }
        catch (RegistryUnavailableException) when (reads?.StaleFor is not null)
        {
            if (old.Find(keys, reads.StaleFor.Value) is not { } held)
            {
                throw;
            }

            (found, isStale) = (held, true);
        }

        if (keys.Count > 0)
        {
            reads?.Add(Source(keys, found, isStale));
        }

        return found.Rows;
    }

    private async Task<Gathered<TRow>> FindAsync(IReadOnlyList<TKey> keys, bool fromSource, CancellationToken cancellationToken)
    {
        var found = new Gathered<TRow>(keys.Count);
        if (fromSource)
        {
            await ReadAsync([.. keys], found, cancellationToken);
            return found;
        }

        for (var missing = Remembered(keys, found); missing.Count > 0;)
        {
            missing = await FetchOnceAsync(missing, found, cancellationToken);
        }

        return found;
    }

    /// <summary>What the answer depends on that these rows are for.</summary>
    private KeysRead Source(IReadOnlyList<TKey> keys, Gathered<TRow> found, bool isStale) => new(
        new(registry, changes, found.ReadAt, found.Since, found.KnownAt, found.Asked < keys.Count, isStale), columns.Table, searched, [.. keys.Select(key => key.ToString()!)], RowsOf(found));

    private List<TKey> Remembered(IReadOnlyList<TKey> keys, Gathered<TRow> found)
    {
        var (missing, absent) = (new List<TKey>(), 0);
        foreach (var key in keys)
        {
            if (!memory.TryGet(key, out var entry) || !validity.Holds(key, entry))
            {
                missing.Add(key);
                continue;
            }

            absent += entry.Rows.Length == 0 ? 1 : 0;
            found.Add(entry);
        }

        shared.Metrics.Hit(registry, "memory", keys.Count - missing.Count, absent);
        return missing;
    }

    /// <summary>Fetches what nobody is fetching and waits for the rest; the keys that another call began and gave up.</summary>
    private async Task<List<TKey>> FetchOnceAsync(List<TKey> keys, Gathered<TRow> found, CancellationToken cancellationToken)
    {
        var (own, joined) = flights.Take(keys);
        if (own.Count > 0)
        {
            await FlyAsync(own, found, cancellationToken);
        }

        return joined.Count == 0 ? [] : await JoinAsync(joined, found, cancellationToken);
    }

    private async Task FlyAsync(Dictionary<TKey, Flight<TRow>> own, Gathered<TRow> found, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<TKey, Entry<TRow>>();
        RegistryUnavailableException? fault = null;
        try
        {
            // Another call may have landed between the look into memory and the start of this flight.
            var missing = own.Keys.Where(key => !(memory.TryGet(key, out var landed) && validity.Holds(key, landed) && entries.TryAdd(key, landed))).ToList();
            await fetch.FindAsync(missing, entries, found, cancellationToken);
        }
        catch (RegistryUnavailableException unavailable)
        {
            fault = unavailable;
            throw;
        }
        finally
        {
            flights.Land(own, entries, fault);
        }

        Add(entries, found);
    }

    private async Task<List<TKey>> JoinAsync(Dictionary<TKey, Flight<TRow>> joined, Gathered<TRow> found, CancellationToken cancellationToken)
    {
        var (again, late, shares, absent) = (new List<TKey>(), new List<TKey>(), 0, 0);
        foreach (var (key, flight) in joined)
        {
            var entry = await flight.JoinAsync(cancellationToken);
            if (entry is null)
            {
                again.Add(key);
            }
            else if (validity.Holds(key, entry))
            {
                shares++;
                absent += entry.Rows.Length == 0 ? 1 : 0;
                found.Add(entry);
            }
            else
            {
                late.Add(key);
            }
        }

        shared.Metrics.Hit(registry, "shared", shares, absent);
        if (late.Count > 0)
        {
            // Found by a read that began before this call asked, and changed since. Not shared again: one after the other would wait.
            await ReadAsync(late, found, cancellationToken);
        }

        return again;
    }

    /// <summary>Reads from the registry, whatever is remembered.</summary>
    private async Task ReadAsync(List<TKey> keys, Gathered<TRow> found, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<TKey, Entry<TRow>>();
        await fetch.ReadAsync(keys, entries, found, cancellationToken);
        Add(entries, found);
    }

    private static void Add(Dictionary<TKey, Entry<TRow>> entries, Gathered<TRow> found)
    {
        foreach (var entry in entries.Values)
        {
            found.Add(entry);
        }
    }

    private long[] RowsOf(Gathered<TRow> found) => columns.RowId is { } id ? [.. found.Rows.Select(row => id(row.Row))] : [];
}
