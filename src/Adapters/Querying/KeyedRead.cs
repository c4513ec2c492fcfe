using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Finds rows by many keys at once. The statement is translated once; the keys travel as one parameter. With a cache, only keys that it does not hold are asked for.</summary>
/// <typeparam name="TKey">What rows are found by.</typeparam>
/// <typeparam name="TRow">The row class.</typeparam>
internal sealed class KeyedRead<TKey, TRow>
    where TKey : notnull
    where TRow : class, new()
{
    private readonly RegistryDatabase database;
    private readonly Func<RegistryContext, TKey[], IAsyncEnumerable<TRow>> rows;
    private readonly CachedRead<TKey, TRow>? cached;

    /// <param name="database">The registry.</param>
    /// <param name="name">Tells it from the other reads of the registry, such as <c>MarriageEvent.byPerson</c>.</param>
    /// <param name="counts">Which rows count at all; null for all.</param>
    /// <param name="searches">Where the keys may stand: one search each, so that each uses its own index. A row that two searches find may come twice.</param>
    public KeyedRead(RegistryDatabase database, string name, Expression<Func<TRow, bool>>? counts, params IReadOnlyList<Expression<Func<TRow, TKey?>>> searches)
    {
        (this.database, rows) = (database, EF.CompileAsyncQuery(Query(counts, searches)));
        cached = database.Cached(name, searches.ToDictionary(search => ((MemberExpression)search.Body).Member.Name, search => search.Compile()), FetchAsync);
    }

    /// <summary>The rows of the keys, in no order, each with the time at which its read began.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gives no answer in time.</exception>
    public async Task<List<Found<TRow>>> FindAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken)
    {
        var distinct = keys.Distinct().ToArray();
        if (cached is not null)
        {
            return await cached.FindAsync(distinct, cancellationToken);
        }

        var readAt = database.Now;
        var found = await database.ReadAsync((context, token) => rows(context, distinct).ToListAsync(token).AsTask(), [TablePart.Of<TRow>()], cancellationToken);
        return found.ConvertAll(row => new Found<TRow>(row, readAt));
    }

    private Task<List<TRow>> FetchAsync(TKey[] keys, CancellationToken cancellationToken) =>
        database.FetchAsync((context, token) => rows(context, keys).ToListAsync(token).AsTask(), cancellationToken);

    private static Expression<Func<RegistryContext, TKey[], IQueryable<TRow>>> Query(Expression<Func<TRow, bool>>? counts, IReadOnlyList<Expression<Func<TRow, TKey?>>> searches)
    {
        var (context, keys) = (Expression.Parameter(typeof(RegistryContext), "context"), Expression.Parameter(typeof(TKey[]), "keys"));
        var rows = Expression.Call(context, nameof(DbContext.Set), [typeof(TRow)]);
        var all = counts is null ? rows : Where(rows, counts);
        var found = searches
            .Select(key => Where(all, Expression.Lambda<Func<TRow, bool>>(
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)], keys, key.Body), key.Parameters)))
            .Aggregate((left, right) => Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [typeof(TRow)], left, right));
        return Expression.Lambda<Func<RegistryContext, TKey[], IQueryable<TRow>>>(found, context, keys);
    }

    private static MethodCallExpression Where(Expression rows, Expression<Func<TRow, bool>> condition) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(TRow)], rows, Expression.Quote(condition));
}
