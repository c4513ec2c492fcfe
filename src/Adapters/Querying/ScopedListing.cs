using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// The same list under many divisions with one statement: the ranges of all of them travel as parameters and are joined to the rows.
/// Without a filter the statements are always the same and are compiled once; with one they are made for the request.
/// </summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="rows">All rows.</param>
/// <param name="id">The row number, by which the lists are ordered.</param>
/// <param name="place">Where the rows are filed.</param>
/// <param name="scopes">Which codes lie in a division.</param>
internal sealed class ScopedListing<TRow>(Expression<Func<RegistryContext, IQueryable<TRow>>> rows, Expression<Func<TRow, long>> id, FiledPlace<TRow> place, IDivisionScopes scopes)
    where TRow : class
{
    private readonly ConcurrentDictionary<Shape, Func<RegistryContext, string, string, string, long, int, IAsyncEnumerable<ScopedRow<TRow>>>> pages = new();
    private readonly ConcurrentDictionary<Shape, Func<RegistryContext, string, string, Task<int>>> counts = new();
    private readonly ConcurrentDictionary<Shape, Func<RegistryContext, string, string, IAsyncEnumerable<ScopeCount>>> countsOfEach = new();

    /// <summary>The first (or last) nodes under each division.</summary>
    /// <param name="context">The read.</param>
    /// <param name="filter">The rows that count; null for all.</param>
    /// <param name="divisions">Codes of the divisions.</param>
    /// <param name="page">Which part of each list.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits.</param>
    public async Task<IReadOnlyDictionary<string, Slice<TRow>>> ReadAsync(
        RegistryContext context, IQueryable<TRow>? filter, IReadOnlyCollection<string> divisions, PageRequest page, CancellationToken cancellationToken)
    {
        var sent = Sent.Of(divisions, place.Digits, scopes);
        var shape = new Shape(sent.Codes.Length == 1, sent.IsDated, page.Backward, page.From is not null);
        var (each, from, count) = (JsonSerializer.Serialize(Enumerable.Range(0, sent.Codes.Length)), page.From?.Id ?? 0, page.Count + 1);
        var found = filter is null
            ? pages.GetOrAdd(shape, CompilePage)(context, sent.Undated, sent.Dated, each, from, count).ToListAsync(cancellationToken).AsTask()
            : filter.Provider.CreateQuery<ScopedRow<TRow>>(Statement(context, filter, sent).Page(
                shape.IsOne ? null : Expressions.Parameter(each), shape.IsBackward, shape.HasStart ? Expressions.Parameter(from) : null, Expressions.Parameter(count)))
                .ToListAsync(cancellationToken);
        var ofScope = (await found).ToLookup(row => row.Scope);
        return sent.Codes.Select((code, i) => (code, i)).ToDictionary(scope => scope.code, scope => Page([.. ofScope[scope.i].OrderBy(row => row.Id)], page));
    }

    /// <summary>How many nodes there are under each division; those without any may be left out.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(
        RegistryContext context, IQueryable<TRow>? filter, IReadOnlyCollection<string> divisions, CancellationToken cancellationToken)
    {
        var sent = Sent.Of(divisions, place.Digits, scopes);
        var shape = new Shape(sent.Codes.Length == 1, sent.IsDated);
        var filed = filter?.Provider.CreateQuery<FiledId>(Statement(context, filter, sent).Filed());
        if (shape.IsOne)
        {
            var count = filed is null ? counts.GetOrAdd(shape, CompileCount)(context, sent.Undated, sent.Dated) : filed.CountAsync(cancellationToken);
            return new Dictionary<string, int> { [sent.Codes[0]] = await count };
        }

        var ofEach = filed is null
            ? countsOfEach.GetOrAdd(shape, CompileCounts)(context, sent.Undated, sent.Dated).ToListAsync(cancellationToken).AsTask()
            : filed.GroupBy(row => row.Scope).Select(ScopeCount.OfGroup).ToListAsync(cancellationToken);
        return (await ofEach).ToDictionary(count => sent.Codes[count.Scope], count => count.Count);
    }

    private static Slice<TRow> Page(List<ScopedRow<TRow>> found, PageRequest page)
    {
        var more = found.Count > page.Count;
        var items = (page.Backward ? found.TakeLast(page.Count) : found.Take(page.Count)).Select(row => (row.Row, new Position([], row.Id))).ToList();
        return page.Backward ? new(items, page.From is not null, more) : new(items, more, page.From is not null);
    }

    private ScopedStatement<TRow> Statement(RegistryContext context, IQueryable<TRow> filter, Sent sent) => new(
        id, place, Expression.Constant(context), filter.Expression, Expressions.Parameter(sent.Undated), sent.IsDated ? Expressions.Parameter(sent.Dated) : null);

    private Func<RegistryContext, string, string, string, long, int, IAsyncEnumerable<ScopedRow<TRow>>> CompilePage(Shape shape)
    {
        var (statement, undated, dated) = Compilable(shape);
        var (each, from, count) = (Expression.Parameter(typeof(string), "each"), Expression.Parameter(typeof(long), "from"), Expression.Parameter(typeof(int), "count"));
        return EF.CompileAsyncQuery(Expression.Lambda<Func<RegistryContext, string, string, string, long, int, IQueryable<ScopedRow<TRow>>>>(
            statement.Page(shape.IsOne ? null : each, shape.IsBackward, shape.HasStart ? from : null, count), rows.Parameters[0], undated, dated, each, from, count));
    }

    private Func<RegistryContext, string, string, Task<int>> CompileCount(Shape shape)
    {
        var (statement, undated, dated) = Compilable(shape);
        var count = Queries.Call(nameof(Queryable.Count), [typeof(FiledId)], statement.Filed());
        return EF.CompileAsyncQuery(Expression.Lambda<Func<RegistryContext, string, string, int>>(count, rows.Parameters[0], undated, dated));
    }

    private Func<RegistryContext, string, string, IAsyncEnumerable<ScopeCount>> CompileCounts(Shape shape)
    {
        var (statement, undated, dated) = Compilable(shape);
        Expression<Func<FiledId, int>> scope = row => row.Scope;
        var groups = Queries.Call(nameof(Queryable.GroupBy), [typeof(FiledId), typeof(int)], statement.Filed(), scope);
        var each = Queries.Call(nameof(Queryable.Select), [typeof(IGrouping<int, FiledId>), typeof(ScopeCount)], groups, ScopeCount.OfGroup);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<RegistryContext, string, string, IQueryable<ScopeCount>>>(each, rows.Parameters[0], undated, dated));
    }

    private (ScopedStatement<TRow> Statement, ParameterExpression Undated, ParameterExpression Dated) Compilable(Shape shape)
    {
        var (undated, dated) = (Expression.Parameter(typeof(string), "undated"), Expression.Parameter(typeof(string), "dated"));
        return (new(id, place, rows.Parameters[0], rows.Body, undated, shape.IsDated ? dated : null), undated, dated);
    }

    /// <summary>What a statement's text depends on.</summary>
    private readonly record struct Shape(bool IsOne, bool IsDated, bool IsBackward = false, bool HasStart = false);

    /// <summary>The ranges of the divisions as they travel.</summary>
    private sealed record Sent(string[] Codes, string Undated, string Dated, bool IsDated)
    {
        public static Sent Of(IReadOnlyCollection<string> divisions, int digits, IDivisionScopes scopes)
        {
            var codes = divisions.ToArray();
            var ranges = codes.SelectMany((code, i) => scopes.Within(code, digits), (code, range) => (Array.IndexOf(codes, code), range)).ToLookup(range => range.range.IsDated);
            return new(codes, ScopeRangeRow.Json(ranges[false]), ScopeRangeRow.Json(ranges[true]), ranges[true].Any());
        }
    }
}
