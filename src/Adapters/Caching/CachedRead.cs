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
    private readonly Validity<TKey, TRow> validity;
    private readonly EntryMemory<TKey, TRow> memory;
    private readonly EntryFetch<TKey, TRow> fetch;
    private readonly Flights<TKey, TRow> flights = new();

    /// <param name="registry">Which registry.</param>
    /// <param name="cache">Its cache.</param>
    /// <param name="scope">What tells this read's entries from all others.</param>
    /// <param name="searches">The searched columns, by the property's name.</param>
    /// <param name="read">The statement.</param>
    public CachedRead(RegistryName registry, RegistryCache cache, byte[] scope, IReadOnlyDictionary<string, Func<TRow, TKey?>> searches, Func<TKey[], CancellationToken, Task<List<TRow>>> read)
    {
        (this.registry, shared) = (registry, cache.Shared);
        var columns = new RowColumns<TRow>();
        validity = new(cache, columns.Table, [.. searches.Keys], columns.RowId);
        memory = new(shared.Memory, columns);
        fetch = new(registry, shared, validity, memory, shared.Redis<TKey, TRow>(scope, columns), new([.. searches.Values], columns.RowId), read);
    }

    /// <summary>The rows of the keys, in no order.</summary>
    /// <param name="keys">Each once.</param>
    /// <param name="cancellationToken">Ends this call; others that wait for its keys fetch them then.</param>
    /// <exception cref="RegistryUnavailableException">The registry gives no answer in time.</exception>
    public async Task<List<Found<TRow>>> FindAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var found = new List<Found<TRow>>(keys.Count);
        for (var missing = Remembered(keys, found); missing.Count > 0;)
        {
            missing = await FetchOnceAsync(missing, found, cancellationToken);
        }

        return found;
    }

    private List<TKey> Remembered(IReadOnlyList<TKey> keys, List<Found<TRow>> found)
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
            foreach (var row in entry.Rows)
            {
                found.Add(new(row, entry.ReadAt));
            }
        }

        shared.Metrics.Hit(registry, "memory", keys.Count - missing.Count, absent);
        return missing;
    }

    /// <summary>Fetches what nobody is fetching and waits for the rest; the keys that another call began and gave up.</summary>
    private async Task<List<TKey>> FetchOnceAsync(List<TKey> keys, List<Found<TRow>> found, CancellationToken cancellationToken)
    {
        var (own, joined) = flights.Take(keys);
        if (own.Count > 0)
        {
            await FlyAsync(own, found, cancellationToken);
        }

        return joined.Count == 0 ? [] : await JoinAsync(joined, found, cancellationToken);
    }

    private async Task FlyAsync(Dictionary<TKey, Flight<TRow>> own, List<Found<TRow>> found, CancellationToken cancellationToken)
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

        found.AddRange(entries.Values.SelectMany(entry => entry.Found));
    }

    private async Task<List<TKey>> JoinAsync(Dictionary<TKey, Flight<TRow>> joined, List<Found<TRow>> found, CancellationToken cancellationToken)
    {
        var (again, late, shares) = (new List<TKey>(), new List<TKey>(), new List<Entry<TRow>>());
        foreach (var (key, flight) in joined)
        {
            var entry = await flight.JoinAsync(cancellationToken);
            if (entry is null)
            {
                again.Add(key);
            }
            else if (validity.Holds(key, entry))
            {
                shares.Add(entry);
            }
            else
            {
                late.Add(key);
            }
        }

        found.AddRange(shares.SelectMany(entry => entry.Found));
        shared.Metrics.Hit(registry, "shared", shares.Count, shares.Count(entry => entry.Rows.Length == 0));
        if (late.Count > 0)
        {
            // Found by a read that began before this call asked, and changed since. Not shared again: one after the other would wait.
            var entries = new Dictionary<TKey, Entry<TRow>>();
            await fetch.ReadAsync(late, entries, found, cancellationToken);
            found.AddRange(entries.Values.SelectMany(entry => entry.Found));
        }

        return again;
    }
}
