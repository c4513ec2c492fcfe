namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Whether an entry may still be answered.</summary>
/// <param name="cache">Time to live, clock and what is known of changes.</param>
/// <param name="table">The table as profiles name it.</param>
/// <param name="columns">The properties that are searched.</param>
/// <param name="rowId">The row's number; null where the table has none.</param>
internal sealed class Validity<TKey, TRow>(RegistryCache cache, string table, IReadOnlyList<string> columns, Func<TRow, long>? rowId)
    where TKey : notnull
{
    public bool Holds(TKey key, Entry<TRow> entry)
    {
        var age = cache.Shared.Clock.GetUtcNow() - entry.CountsFrom;

        // What was read later than now was read by a clock that is not to be trusted.
        if (age > cache.Shared.Options.TimeToLive || age < TimeSpan.Zero || !cache.Changes.CanJudge(entry.CountsFrom))
        {
            return false;
        }

        var text = key.ToString()!;
        foreach (var column in columns)
        {
            if (cache.Changes.HasChanged(table, column, text, entry.CountsFrom))
            {
                return false;
            }
        }

        foreach (var row in entry.Rows)
        {
            if (rowId is not null && cache.Changes.HasChanged(table, rowId(row), entry.CountsFrom))
            {
                return false;
            }
        }

        return true;
    }
}
