using System.Collections.Concurrent;
using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// The same list under many divisions with one statement: the ranges of all of them travel as one parameter and are joined to the rows.
/// Under one division and without a filter, as a page of a division asks, the statements are always the same and are compiled once.
/// </summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="rows">All rows.</param>
/// <param name="id">The row number, by which the lists are ordered.</param>
/// <param name="place">Where the rows are filed.</param>
/// <param name="scopes">Which codes lie in a division.</param>
internal sealed class ScopedListing<TRow>(Expression<Func<RegistryContext, IQueryable<TRow>>> rows, Expression<Func<TRow, long>> id, FiledPlace<TRow> place, IDivisionScopes scopes)
    where TRow : class
{
    private readonly ConcurrentDictionary<Shape, Func<RegistryContext, string, string, long, int, IAsyncEnumerable<ScopedRow<TRow>>>> pages = new();
    private readonly ConcurrentDictionary<bool, Func<RegistryContext, string, string, CancellationToken, Task<int>>> counts = new();

    /// <summary>The first (or last) nodes under each division.</summary>
    /// <param name="context">The read.</param>
    /// <param name="filter">The rows that count; null for all.</param>
    /// <param name="divisions">Codes of the divisions.</param>
    /// <param name="page">Which part of each list.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits.</param>
    public async Task<IReadOnlyDictionary<string, Slice<TRow>>> ReadAsync(
        RegistryContext context, IQueryable<TRow>? filter, IReadOnlyCollection<string> divisions, PageRequest page, CancellationToken cancellationToken)
    {
        var (from, count) = (page.From?.Id, page.Count + 1);
        if (divisions.Count == 1 && filter is null)
        {
            var (code, texts) = Only(divisions);
            var found = pages.GetOrAdd(new Shape(texts.IsDated, page.Backward, from is not null, IsProvince(code)), CompilePage)(context, texts.Undated, texts.Dated, from ?? 0, count);
            return new Dictionary<string, Slice<TRow>> { [code] = Page([.. (await found.ToListAsync(cancellationToken)).OrderBy(row => row.Id)], page) };
        }

        var sent = Sent.Of(divisions, place.Digits, scopes);
        var each = await Made<ScopedRow<TRow>>(context, Statement(context, filter, sent).Page(
            sent.Codes.Length == 1 ? null : context.Ranges(ScopeRangeRow.Json(sent.Codes.Select((_, i) => (i, new CodeRange("", ""))))).Expression,
            page.Backward, from is null ? null : Expressions.Parameter(from.Value), Expressions.Parameter(count))).ToListAsync(cancellationToken);
        var ofScope = each.ToLookup(row => row.Scope);
        return sent.Codes.Select((code, i) => (code, i)).ToDictionary(scope => scope.code, scope => Page([.. ofScope[scope.i].OrderBy(row => row.Id)], page));
    }

    /// <summary>How many nodes there are under each division; those without any may be left out.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(
        RegistryContext context, IQueryable<TRow>? filter, IReadOnlyCollection<string> divisions, CancellationToken cancellationToken)
    {
        if (divisions.Count == 1 && filter is null)
        {
            var (code, texts) = Only(divisions);
            return new Dictionary<string, int> { [code] = await counts.GetOrAdd(texts.IsDated, CompileCount)(context, texts.Undated, texts.Dated, cancellationToken) };
        }

        var sent = Sent.Of(divisions, place.Digits, scopes);
        var ofEach = await Made<FiledId>(context, Statement(context, filter, sent).Filed())
            .GroupBy(row => row.Scope)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return ofEach.ToDictionary(count => sent.Codes[count.Key], count => count.Count);
    }

    private (string Code, ScopeTexts Texts) Only(IReadOnlyCollection<string> divisions)
    {
        var code = divisions.First();
        return (code, ScopeTexts.Of(scopes.Within(code, place.Digits)));
    }

    private static bool IsProvince(string code) => code.AsSpan(2).Trim('0').IsEmpty;

    private static Slice<TRow> Page(List<ScopedRow<TRow>> found, PageRequest page)
    {
        var more = found.Count > page.Count;
        var items = (page.Backward ? found.TakeLast(page.Count) : found.Take(page.Count)).Select(row => (row.Row, new Position([], row.Id))).ToList();
        return page.Backward ? new(items, page.From is not null, more) : new(items, more, page.From is not null);
    }

    private static IQueryable<TFound> Made<TFound>(RegistryContext context, Expression statement) => context.Rows<EntryRow>().Provider.CreateQuery<TFound>(statement);

    private ScopedStatement<TRow> Statement(RegistryContext context, IQueryable<TRow>? filter, Sent sent) => new(
        id, place, filter?.Expression ?? Expressions.Replace(rows.Body, rows.Parameters[0], Expression.Constant(context)), (context.Ranges(sent.All).Expression, sent.IsDated));

    private Func<RegistryContext, string, string, long, int, IAsyncEnumerable<ScopedRow<TRow>>> CompilePage(Shape shape)
    {
        var (statement, undated, dated) = Compilable(shape.IsDated);
        var (from, count) = (Expression.Parameter(typeof(long), "from"), Expression.Parameter(typeof(int), "count"));
        var page = statement.Page(null, shape.IsBackward, shape.HasStart ? from : null, count, shape.IsWide);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<RegistryContext, string, string, long, int, IQueryable<ScopedRow<TRow>>>>(page, rows.Parameters[0], undated, dated, from, count));
    }

    private Func<RegistryContext, string, string, CancellationToken, Task<int>> CompileCount(bool isDated)
    {
        var (statement, undated, dated) = Compilable(isDated);
        var count = Queries.Call(nameof(Queryable.Count), [typeof(FiledId)], statement.Filed());
        return EF.CompileAsyncQuery(Expression.Lambda<Func<RegistryContext, string, string, CancellationToken, int>>(
            count, rows.Parameters[0], undated, dated, Expression.Parameter(typeof(CancellationToken), "cancellationToken")));
    }

    /// <summary>Reading a day is long: the ranges for which it matters are asked apart from the others.</summary>
    private (ScopedStatement<TRow> Statement, ParameterExpression Undated, ParameterExpression Dated) Compilable(bool isDated)
    {
        var (undated, dated) = (Expression.Parameter(typeof(string), "undated"), Expression.Parameter(typeof(string), "dated"));
        var withoutDay = (ScopeRangeRow.Sent(rows.Parameters[0], undated), false);

        // Distinct, so that each is read out of the parameter once and not for each row.
        var withDay = (Queries.Call(nameof(Queryable.Distinct), [typeof(ScopeRangeRow)], ScopeRangeRow.Sent(rows.Parameters[0], dated)), true);
        return (new(id, place, rows.Body, isDated ? [withoutDay, withDay] : [withoutDay]), undated, dated);
    }

    /// <summary>What a page's statement depends on.</summary>
    private readonly record struct Shape(bool IsDated, bool IsBackward, bool HasStart, bool IsWide);

    /// <summary>The ranges of some divisions as they travel.</summary>
    private sealed record Sent(string[] Codes, IReadOnlyList<(int Scope, CodeRange Range)> Ranges)
    {
        public bool IsDated => Ranges.Any(range => range.Range.IsDated);

        public string All => ScopeRangeRow.Json(Ranges);

        public static Sent Of(IReadOnlyCollection<string> divisions, int digits, IDivisionScopes scopes)
        {
            var codes = divisions.ToArray();
            return new(codes, [.. codes.SelectMany((code, i) => scopes.Within(code, digits).Select(range => (i, range)))]);
        }
    }
}
