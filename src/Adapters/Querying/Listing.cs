using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Reads pages of an ordered list by key, never by offset: page 10,000 costs what page 1 costs.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Rows">The rows that pass the filter.</param>
/// <param name="Keys">What they are sorted by; the row number breaks ties.</param>
/// <param name="Id">The row number.</param>
/// <param name="HasFirstKey">The filter lets only rows pass whose first key is not null, so that nobody looks for others.</param>
internal sealed record Listing<TRow>(IQueryable<TRow> Rows, IReadOnlyList<SortKey<TRow>> Keys, Expression<Func<TRow, long>> Id, bool HasFirstKey = false)
    where TRow : class
{
    /// <summary>Reads one page with one statement. Rows whose first key is null are a second part of it, so that an index can serve the order of the rest.</summary>
    public async Task<Slice<Sorted<TRow>>> ReadAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await Parts(page)
            .Select(part => Ordered(part.Rows, page.Backward, part.HasFirstKey).Take(page.Count + 1))
            .Aggregate((filled, empty) => filled.Concat(empty))
            .Select(Sorted<TRow>.Select(Keys, Id))
            .ToListAsync(cancellationToken);
        return Page(rows, page);
    }

    /// <summary>Cuts the page out of the rows read for it, which may be one more than it holds.</summary>
    private Slice<Sorted<TRow>> Page(List<Sorted<TRow>> rows, PageRequest page)
    {
        rows.Sort((left, right) => (page.Backward ? -1 : 1) * Compare(left, right));
        var more = rows.Count > page.Count;
        if (more)
        {
            rows.RemoveRange(page.Count, rows.Count - page.Count);
        }

        if (page.Backward)
        {
            rows.Reverse();
        }

        var items = rows.Select(row => (row, new Position([.. row.Values.Take(Keys.Count)], row.Id))).ToList();
        return page.Backward ? new(items, page.From is not null, more) : new(items, more, page.From is not null);
    }

    /// <summary>How many rows there are, up to one more than <paramref name="limit"/>.</summary>
    public Task<int> CountAsync(int limit, CancellationToken cancellationToken) => Rows.Take(limit + 1).CountAsync(cancellationToken);

    /// <summary>The order of the contract, in memory: as the statements order.</summary>
    private int Compare(Sorted<TRow> left, Sorted<TRow> right)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            var (a, b) = (left.Values[i], right.Values[i]);
            var order = a is null || b is null
                ? (a is null).CompareTo(b is null)
                : (Keys[i].Descending ? -1 : 1) * (Keys[i].Text is null ? int.Parse(a, null).CompareTo(int.Parse(b, null)) : CodePoints.Compare(a, b));
            if (order != 0)
            {
                return order;
            }
        }

        return left.Id.CompareTo(right.Id);
    }

    /// <summary>The rows of the page's side of the position, those whose first key has a value apart from those where it is null. What cannot hold any is not asked for.</summary>
    private IEnumerable<(IQueryable<TRow> Rows, bool? HasFirstKey)> Parts(PageRequest page)
    {
        var rows = page.From is null ? Rows : Rows.Where(Beyond(0, page.From, page.Backward));
        if (Keys.Count == 0)
        {
            yield return (rows, null);
            yield break;
        }

        var from = page.From?.Keys[0];
        if (page.From is null || from is not null || page.Backward)
        {
            var filled = rows.Where(Keys[0].Filled);
            yield return (from is null ? filled : filled.Where(Keys[0].AtOrBeyond(from, page.Backward)), true);
        }

        if (!HasFirstKey && (from is null || !page.Backward))
        {
            yield return (rows.Where(Keys[0].Empty), false);
        }
    }

    /// <summary>Rows that come after the position (before it, when reversed), compared from key <paramref name="depth"/> on.</summary>
    private Expression<Func<TRow, bool>> Beyond(int depth, Position from, bool reversed)
    {
        if (depth == Keys.Count)
        {
            var id = from.Id;
            return reversed ? Id.Then(row => row < id) : Id.Then(row => row > id);
        }

        var key = Keys[depth];
        var rest = Beyond(depth + 1, from, reversed);
        if (from.Keys[depth] is not { } value)
        {
            var nulls = Expressions.All([Expressions.Not(key.Filled), rest]);
            return reversed ? Expressions.Any([key.Filled, nulls]) : nulls;
        }

        var beyond = Expressions.Any([
            Expressions.All([key.Filled, key.Beyond(value, reversed)]),
            Expressions.All([key.Filled, key.EqualTo(value), rest])]);
        return reversed ? beyond : Expressions.Any([beyond, Expressions.Not(key.Filled)]);
    }

    /// <param name="rows">The rows to order.</param>
    /// <param name="reversed">From the end.</param>
    /// <param name="hasFirstKey">True where every row has the first key, false where none has, null where some may.</param>
    private IQueryable<TRow> Ordered(IQueryable<TRow> rows, bool reversed, bool? hasFirstKey)
    {
        IOrderedQueryable<TRow>? ordered = null;
        foreach (var key in hasFirstKey == false ? Keys.Skip(1) : Keys)
        {
            var filled = hasFirstKey == true && key == Keys[0];
            if (!filled)
            {
                ordered = By(ordered, rows, key.Filled.Then(some => some ? 0 : 1), reversed);
            }

            ordered = key.Text is { } text
                ? By(ordered, rows, (filled ? text.OfFilled : text).Sortable, key.Descending != reversed)
                : By(ordered, rows, key.Number!, key.Descending != reversed);
        }

        return By(ordered, rows, Id, reversed);
    }

    private static IOrderedQueryable<TRow> By<TKey>(IOrderedQueryable<TRow>? ordered, IQueryable<TRow> rows, Expression<Func<TRow, TKey>> key, bool descending) =>
        (ordered, descending) switch
        {
            (null, false) => rows.OrderBy(key),
            (null, true) => rows.OrderByDescending(key),
            (_, false) => ordered.ThenBy(key),
            (_, true) => ordered.ThenByDescending(key),
        };
}
