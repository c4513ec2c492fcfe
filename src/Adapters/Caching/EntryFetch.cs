using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Fetches entries and remembers them.</summary>
/// <param name="registry">Which registry.</param>
/// <param name="shared">Clock and metrics.</param>
/// <param name="validity">Whether what Redis holds may still be answered.</param>
/// <param name="memory">The process's memory.</param>
/// <param name="redis">Redis; null for none.</param>
/// <param name="owners">Which key found which row.</param>
/// <param name="read">The statement.</param>
internal sealed class EntryFetch<TKey, TRow>(
    RegistryName registry,
    RecordCache shared,
    Validity<TKey, TRow> validity,
    EntryMemory<TKey, TRow> memory,
    RedisEntries<TKey, TRow>? redis,
    KeyOwners<TKey, TRow> owners,
    Func<TKey[], CancellationToken, Task<List<TRow>>> read)
    where TKey : notnull
    where TRow : class, new()
{
    /// <summary>From Redis, and from the registry what Redis does not have.</summary>
    public async Task FindAsync(List<TKey> keys, Dictionary<TKey, Entry<TRow>> entries, Gathered<TRow> found, CancellationToken cancellationToken)
    {
        if (redis is not null && keys.Count > 0)
        {
            var shares = await redis.FindAsync(keys, cancellationToken);
            var held = keys.Zip(shares).Where(share => share.Second is { } entry && validity.Holds(share.First, entry)).ToList();
            held.ForEach(share => Keep(share.First, share.Second!, entries));
            shared.Metrics.Hit(registry, "redis", held.Count, held.Count(share => share.Second!.Rows.Length == 0));
            keys = [.. keys.Where(key => !entries.ContainsKey(key))];
        }

        if (keys.Count > 0)
        {
            await ReadAsync(keys, entries, found, cancellationToken);
        }
    }

    /// <summary>From the registry, by one statement.</summary>
    public async Task ReadAsync(List<TKey> keys, Dictionary<TKey, Entry<TRow>> entries, Gathered<TRow> found, CancellationToken cancellationToken)
    {
        shared.Metrics.Missed(registry, keys.Count);
        found.Asked += keys.Count;
        var readAt = shared.Clock.Now();
        var rows = await read([.. keys], cancellationToken);
        var knownAt = shared.Clock.Now();
        if (owners.Assign(keys, rows) is not { } assigned)
        {
            found.Add(rows, readAt, knownAt);
            return;
        }

        var fresh = assigned.Select(key => KeyValuePair.Create(key.Key, new Entry<TRow>(key.Value, readAt, readAt, knownAt))).ToList();
        fresh.ForEach(key => Keep(key.Key, key.Value, entries));
        redis?.Add(fresh);
    }

    private void Keep(TKey key, Entry<TRow> entry, Dictionary<TKey, Entry<TRow>> entries)
    {
        entries[key] = entry;
        memory.Add(key, entry);
    }
}
