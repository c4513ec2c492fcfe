using System.Linq.Expressions;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>The same list under many divisions with one statement: the ranges of all of them travel as one parameter and are joined to the rows.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Listing">Filter and order, the same for all.</param>
/// <param name="Conditions">The filed code and the date of the record.</param>
/// <param name="Scopes">Which codes lie in a division.</param>
internal sealed record ScopedListing<TRow>(Listing<TRow> Listing, ScopeConditions<TRow> Conditions, IDivisionScopes Scopes)
    where TRow : class
{
    /// <summary>The first (or last) nodes under each division.</summary>
    public async Task<IReadOnlyDictionary<string, Slice<Sorted<TRow>>>> ReadAsync(
        RegistryContext context, IReadOnlyCollection<string> divisions, PageRequest page, CancellationToken cancellationToken)
    {
        var codes = divisions.ToArray();
        var pairs = Listing.Over(Joined(context, codes), pair => pair.Row);
        var each = JsonSerializer.Serialize(codes.Select((_, i) => new ScopeRangeRow { Scope = i }));
        var rows = await context.Ranges(each)
            .SelectMany(pairs.FirstOfEach<ScopeRangeRow>((pair, scope) => pair.Range.Scope == scope.Scope, page))
            .Select(pairs.Projection)
            .ToListAsync(cancellationToken);
        var found = rows.ToLookup(row => row.Row.Range.Scope, row => row.With(row.Row.Row));
        return codes.Select((code, i) => (code, i)).ToDictionary(scope => scope.code, scope => Listing.Page([.. found[scope.i]], page));
    }

    /// <summary>How many nodes there are under each division; those without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(RegistryContext context, IReadOnlyCollection<string> divisions, CancellationToken cancellationToken)
    {
        var codes = divisions.ToArray();
        var counts = await Joined(context, codes)
            .GroupBy(pair => pair.Range.Scope)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(count => codes[count.Key], count => count.Count);
    }

    private IQueryable<Pair<TRow>> Joined(RegistryContext context, string[] codes)
    {
        var ranges = codes.SelectMany((code, i) => Scopes.Within(code, Conditions.Digits).Select(range => ScopeRangeRow.Of(i, range))).ToList();
        var rows = Listing.Rows;

        // Reading a date in SQL is long: it is left out where no day matters.
        var conditions = ranges.Exists(range => range.Since.Length + range.Until.Length > 0) ? Conditions : Conditions with { Date = null };
        return context.Ranges(JsonSerializer.Serialize(ranges))
            .SelectMany(_ => rows, (range, row) => new Pair<TRow> { Range = range, Row = row })
            .Where(InRange(conditions));
    }

    /// <summary>The row lies in the range, whose bounds are columns of the joined rows.</summary>
    private static Expression<Func<Pair<TRow>, bool>> InRange(ScopeConditions<TRow> conditions)
    {
        Expression<Func<Pair<TRow>, TRow>> row = pair => pair.Row;
        Expression<Func<Pair<TRow>, ScopeRangeRow>> range = pair => pair.Range;
        var pair = row.Parameters[0];
        return Expression.Lambda<Func<Pair<TRow>, bool>>(conditions.InRange(Expressions.Replace(range.Body, range.Parameters[0], pair), row.Body), pair);
    }
}
