namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>What the process still holds of a registry that does not answer, whatever changed there since.</summary>
/// <param name="memory">The entries.</param>
/// <param name="clock">Tells how old they are.</param>
internal sealed class OldEntries<TKey, TRow>(EntryMemory<TKey, TRow> memory, TimeProvider clock)
    where TKey : notnull
    where TRow : class, new()
{
    /// <summary>The rows of all keys; null where one is not held, or was read longer ago than that.</summary>
    public Gathered<TRow>? Find(IReadOnlyList<TKey> keys, TimeSpan oldest)
    {
        var (found, since) = (new Gathered<TRow>(keys.Count), clock.GetUtcNow() - oldest);
        foreach (var key in keys)
        {
            if (!memory.TryGet(key, out var entry) || entry.CountsFrom < since)
            {
                return null;
            }

            found.Add(entry);
        }

        return found;
    }
}
