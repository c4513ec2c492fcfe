using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Finds rows by many keys at once. The statement is translated once; the keys travel as one parameter.</summary>
/// <typeparam name="TKey">What rows are found by.</typeparam>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="database">The registry.</param>
/// <param name="counts">Which rows count at all; null for all.</param>
/// <param name="searches">Where the keys may stand: one search each, so that each uses its own index. A row that two searches find comes twice.</param>
internal sealed class KeyedRead<TKey, TRow>(RegistryDatabase database, Expression<Func<TRow, bool>>? counts, params IReadOnlyList<Expression<Func<TRow, TKey>>> searches)
    where TRow : class
{
    private readonly Func<RegistryContext, TKey[], IAsyncEnumerable<TRow>> rows = EF.CompileAsyncQuery(Query(counts, searches));

    /// <summary>The rows of the keys, in no order.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gives no answer in time.</exception>
    public Task<List<TRow>> FindAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken)
    {
        var distinct = keys.Distinct().ToArray();
        return database.ReadAsync((context, token) => rows(context, distinct).ToListAsync(token).AsTask(), cancellationToken);
    }

    private static Expression<Func<RegistryContext, TKey[], IQueryable<TRow>>> Query(Expression<Func<TRow, bool>>? counts, IReadOnlyList<Expression<Func<TRow, TKey>>> searches)
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
