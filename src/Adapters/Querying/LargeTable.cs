using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Refuses to search a table that its profile marks as large without an index or a division scope.</summary>
/// <typeparam name="TFilter">The registry's filter.</typeparam>
/// <param name="registry">The registry, for the refusal.</param>
/// <param name="profile">Which tables are large and which columns are indexed.</param>
/// <param name="table">The table.</param>
/// <param name="fields">The fields that an index can serve, if their columns have one.</param>
internal sealed class LargeTable<TFilter>(RegistryName registry, Profile profile, string table, params IReadOnlyList<IndexedField<TFilter>> fields)
    where TFilter : class, ICombinedFilter<TFilter>, new()
{
    private readonly bool large = profile.Tables.TryGetValue(table, out var mapping) && mapping.Large;
    private readonly IReadOnlyList<IndexedField<TFilter>> helpful = [.. fields.Where(field => field.Property is null || profile.Column(table, field.Property)?.Indexed == true)];

    /// <summary>Throws when the whole table would be read: to filter it, or, without a filter, to sort it by something that no index holds in order.</summary>
    /// <exception cref="UnindexedSearchException">It would.</exception>
    public void Check<TRow>(TFilter? filter, IReadOnlyList<SortKey<TRow>> order)
    {
        var filtered = filter is not null && !filter.Equals(new TFilter());
        if (large && !(filtered ? IsServed(filter!) : order.Count == 0 || IsServed(order[0])))
        {
            throw new UnindexedSearchException(registry, [.. helpful.Select(field => field.Name)]);
        }
    }

    private bool IsServed<TRow>(SortKey<TRow> first) => first.IsOfColumn && helpful.Any(field => field.Property is not null && field.Name == first.Name);

    private bool IsServed(TFilter filter) =>
        helpful.Any(field => field.Serves(filter))
        || filter.And?.Any(IsServed) == true
        || (filter.Or is { Count: > 0 } or && or.All(IsServed));
}
