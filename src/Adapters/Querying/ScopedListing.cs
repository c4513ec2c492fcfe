using System.Linq.Expressions;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// The same list under many divisions with one statement: the ranges of all of them travel as one parameter and are joined to the rows.
/// Which rows lie on a page is found by their numbers alone, so that an index of the codes may serve it; only those of the page are read.
/// </summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Rows">The rows that pass the filter, the same for all divisions.</param>
/// <param name="Id">The row number, by which the lists are ordered.</param>
/// <param name="Conditions">The filed code and the date of the record.</param>
/// <param name="Scopes">Which codes lie in a division.</param>
internal sealed record ScopedListing<TRow>(IQueryable<TRow> Rows, Expression<Func<TRow, long>> Id, ScopeConditions<TRow> Conditions, IDivisionScopes Scopes)
    where TRow : class
{
    /// <summary>The first (or last) nodes under each division.</summary>
    public async Task<IReadOnlyDictionary<string, Slice<TRow>>> ReadAsync(
        RegistryContext context, IReadOnlyCollection<string> divisions, PageRequest page, CancellationToken cancellationToken)
    {
        var codes = divisions.ToArray();
        var rows = await FirstOfEach(context, codes, page)
            .Join(Rows, filed => filed.Id, Id, (filed, row) => new ScopedRow<TRow> { Scope = filed.Scope, Id = filed.Id, Row = row })
            .ToListAsync(cancellationToken);
        var found = rows.ToLookup(row => row.Scope);
        return codes.Select((code, i) => (code, i)).ToDictionary(scope => scope.code, scope => Page([.. found[scope.i].OrderBy(row => row.Id)], page));
    }

    /// <summary>How many nodes there are under each division; those without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(RegistryContext context, IReadOnlyCollection<string> divisions, CancellationToken cancellationToken)
    {
        var codes = divisions.ToArray();
        var counts = await Filed(context, codes)
            .GroupBy(filed => filed.Scope)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(count => codes[count.Key], count => count.Count);
    }

    /// <summary>One more than the page holds, to see whether a node follows. One division needs no numbering of rows.</summary>
    private IQueryable<FiledId> FirstOfEach(RegistryContext context, string[] codes, PageRequest page)
    {
        var filed = Filed(context, codes);
        if (page.From?.Id is { } from)
        {
            filed = page.Backward ? filed.Where(row => row.Id < from) : filed.Where(row => row.Id > from);
        }

        var count = page.Count + 1;
        if (codes.Length == 1)
        {
            return (page.Backward ? filed.OrderByDescending(row => row.Id) : filed.OrderBy(row => row.Id)).Take(count);
        }

        var each = context.Ranges(JsonSerializer.Serialize(codes.Select((_, i) => new ScopeRangeRow { Scope = i })));
        return page.Backward
            ? each.SelectMany(scope => filed.Where(row => row.Scope == scope.Scope).OrderByDescending(row => row.Id).Take(count))
            : each.SelectMany(scope => filed.Where(row => row.Scope == scope.Scope).OrderBy(row => row.Id).Take(count));
    }

    private static Slice<TRow> Page(List<ScopedRow<TRow>> rows, PageRequest page)
    {
        var more = rows.Count > page.Count;
        var items = (page.Backward ? rows.TakeLast(page.Count) : rows.Take(page.Count)).Select(row => (row.Row, new Position([], row.Id))).ToList();
        return page.Backward ? new(items, page.From is not null, more) : new(items, more, page.From is not null);
    }

    private IQueryable<FiledId> Filed(RegistryContext context, string[] codes)
    {
        var ranges = codes.SelectMany((code, i) => Scopes.Within(code, Conditions.Digits).Select(range => ScopeRangeRow.Of(i, range))).ToList();
        var rows = Rows;

        // Reading a date in SQL is long: it is left out where no day matters.
        var conditions = ranges.Exists(range => range.Since.Length + range.Until.Length > 0) ? Conditions : Conditions with { Date = null };
        return context.Ranges(JsonSerializer.Serialize(ranges))
            .SelectMany(_ => rows, (range, row) => new Pair<TRow> { Range = range, Row = row })
            .Where(InRange(conditions))
            .Select(Numbers());
    }

    /// <summary>The row lies in the range, whose bounds are columns of the joined rows.</summary>
    private static Expression<Func<Pair<TRow>, bool>> InRange(ScopeConditions<TRow> conditions)
    {
        Expression<Func<Pair<TRow>, TRow>> row = pair => pair.Row;
        Expression<Func<Pair<TRow>, ScopeRangeRow>> range = pair => pair.Range;
        var pair = row.Parameters[0];
        return Expression.Lambda<Func<Pair<TRow>, bool>>(conditions.InRange(Expressions.Replace(range.Body, range.Parameters[0], pair), row.Body), pair);
    }

    private Expression<Func<Pair<TRow>, FiledId>> Numbers()
    {
        Expression<Func<Pair<TRow>, TRow>> row = pair => pair.Row;
        Expression<Func<Pair<TRow>, long, FiledId>> numbers = (pair, id) => new FiledId { Scope = pair.Range.Scope, Id = id };
        var id = row.Then(Id);
        var body = Expressions.Replace(numbers.Body, numbers.Parameters[1], Expressions.Replace(id.Body, id.Parameters[0], numbers.Parameters[0]));
        return Expression.Lambda<Func<Pair<TRow>, FiledId>>(body, numbers.Parameters[0]);
    }
}
