namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Says which of the keys of a statement found a row, because the database does not.</summary>
/// <param name="searches">The columns that were searched.</param>
/// <param name="rowId">The row's number; null where the table has none.</param>
internal sealed class KeyOwners<TKey, TRow>(IReadOnlyList<Func<TRow, TKey?>> searches, Func<TRow, long>? rowId)
    where TKey : notnull
    where TRow : class
{
    /// <summary>
    /// The rows of each key, which may be none; null when a row belongs to no key as far as can be seen. A database may compare by rules of its own
    /// (case, width, numbers written otherwise): such rows are answered, but nothing can be remembered of that statement.
    /// </summary>
    public Dictionary<TKey, TRow[]>? Assign(IReadOnlyList<TKey> keys, IReadOnlyList<TRow> rows)
    {
        var owned = keys.ToDictionary(key => key, _ => new List<TRow>(1));
        var padded = new Lazy<ILookup<string, List<TRow>>>(() => owned.ToLookup(owner => Unpadded(owner.Key), owner => owner.Value));
        foreach (var row in Once(rows))
        {
            var owners = searches.Select(search => search(row)).OfType<TKey>().Distinct().SelectMany(value => Owners(value, owned, padded)).Distinct().ToList();
            if (owners.Count == 0)
            {
                return null;
            }

            owners.ForEach(owner => owner.Add(row));
        }

        return owned.ToDictionary(owner => owner.Key, owner => owner.Value.ToArray());
    }

    /// <summary>Two searches may find one row twice.</summary>
    private IEnumerable<TRow> Once(IReadOnlyList<TRow> rows) => searches.Count == 1 ? rows : rows.DistinctBy(rowId!);

    /// <summary>A column of fixed length fills texts with blanks, which its database does not compare.</summary>
    private static IEnumerable<List<TRow>> Owners(TKey value, Dictionary<TKey, List<TRow>> owned, Lazy<ILookup<string, List<TRow>>> padded) =>
        owned.TryGetValue(value, out var owner) ? [owner] : value is string ? padded.Value[Unpadded(value)] : [];

    private static string Unpadded(TKey key) => key.ToString()!.TrimEnd(' ');
}
