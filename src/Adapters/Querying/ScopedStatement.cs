using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// The statements of a list under divisions as expressions. Which rows lie on a page is found by their numbers alone, so that an index of the codes may serve it;
/// only those of the page are read. What varies from request to request goes in as expressions: parameters of a compiled query, or values.
/// </summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Id">The row number, by which the lists are ordered.</param>
/// <param name="Place">Where the rows are filed.</param>
/// <param name="Rows">The rows that pass the filter.</param>
/// <param name="Parts">The ranges of all scopes (<see cref="ScopeRangeRow"/>), and whether the day of a row is to be read for them.</param>
internal sealed record ScopedStatement<TRow>(Expression<Func<TRow, long>> Id, FiledPlace<TRow> Place, Expression Rows, params IReadOnlyList<(Expression Ranges, bool IsDated)> Parts)
    where TRow : class
{
    private static readonly Expression<Func<ScopeRangeRow, TRow, Pair<TRow>>> Paired = (range, row) => new Pair<TRow> { Range = range, Row = row };
    private static readonly Expression<Func<FiledId, long>> Number = filed => filed.Id;

    // No index has this order. PostgreSQL believes that a ninth of all rows lies in any range, and would look for a page's rows in the whole table, row by row in their order.
    private static readonly Expression<Func<FiledId, long>> Unindexed = filed => filed.Id + 0;
    private static readonly Expression<Func<FiledId, TRow, ScopedRow<TRow>>> Found = (filed, row) => new ScopedRow<TRow> { Scope = filed.Scope, Id = filed.Id, Row = row };

    /// <summary>The numbers of all rows of all scopes (<see cref="FiledId"/>).</summary>
    public Expression Filed() => Parts
        .Select(part => Numbers(part.Ranges, part.IsDated))
        .Aggregate((left, right) => Queries.Call(nameof(Queryable.Concat), [typeof(FiledId)], left, right));

    /// <summary>The rows of a page (<see cref="ScopedRow{TRow}"/>) of the one scope, or of each.</summary>
    /// <param name="each">The numbers of the scopes (<see cref="ScopeRangeRow"/>); null for one scope, which needs no numbering of rows.</param>
    /// <param name="backward">The last ones.</param>
    /// <param name="from">Number of the row next to the page; null for the end of the list.</param>
    /// <param name="count">How many of each scope.</param>
    /// <param name="wide">Whether most rows lie in the scope: then the first of them are found soonest in the order of the list.</param>
    public Expression Page(Expression? each, bool backward, Expression? from, Expression count, bool wide = false)
    {
        var filed = Filed();
        if (from is not null)
        {
            filed = Where(filed, row => backward ? Expression.LessThan(Numbered(row), from) : Expression.GreaterThan(Numbered(row), from));
        }

        Expression First(Expression rows) => Queries.Call(
            nameof(Queryable.Take), [typeof(FiledId)],
            Queries.Call(backward ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy), [typeof(FiledId), typeof(long)], rows, wide ? Number : Unindexed), count);
        if (each is null)
        {
            return Join(First(filed));
        }

        var scope = Expression.Parameter(typeof(ScopeRangeRow), "scope");
        var own = Where(filed, row => Expression.Equal(Expression.Property(row, nameof(FiledId.Scope)), Expression.Property(scope, nameof(ScopeRangeRow.Scope))));
        return Join(Queries.Call(
            nameof(Queryable.SelectMany), [typeof(ScopeRangeRow), typeof(FiledId)],
            each, Expression.Lambda<Func<ScopeRangeRow, IEnumerable<FiledId>>>(First(own), scope)));
    }

    private MethodCallExpression Numbers(Expression ranges, bool isDated)
    {
        var anyRow = Expression.Lambda<Func<ScopeRangeRow, IEnumerable<TRow>>>(Rows, Expression.Parameter(typeof(ScopeRangeRow), "range"));
        var pairs = Queries.Call(nameof(Queryable.SelectMany), [typeof(ScopeRangeRow), typeof(TRow), typeof(Pair<TRow>)], ranges, anyRow, Paired);
        var pair = Expression.Parameter(typeof(Pair<TRow>), "pair");
        var (range, row) = (Expression.Property(pair, nameof(Pair<TRow>.Range)), Expression.Property(pair, nameof(Pair<TRow>.Row)));
        var lies = Expression.Lambda<Func<Pair<TRow>, bool>>(isDated ? Place.LiesIn(range, row) : Place.HasCodeIn(range, row), pair);
        var numbers = Expression.Lambda<Func<Pair<TRow>, FiledId>>(
            Expression.MemberInit(
                Expression.New(typeof(FiledId)),
                Expression.Bind(typeof(FiledId).GetProperty(nameof(FiledId.Scope))!, Expression.Property(range, nameof(ScopeRangeRow.Scope))),
                Expression.Bind(typeof(FiledId).GetProperty(nameof(FiledId.Id))!, Expressions.Replace(Id.Body, Id.Parameters[0], row))),
            pair);
        return Queries.Call(
            nameof(Queryable.Select), [typeof(Pair<TRow>), typeof(FiledId)], Queries.Call(nameof(Queryable.Where), [typeof(Pair<TRow>)], pairs, lies), numbers);
    }

    private MethodCallExpression Join(Expression filed) => Queries.Call(
        nameof(Queryable.Join), [typeof(FiledId), typeof(TRow), typeof(long), typeof(ScopedRow<TRow>)], filed, Rows, Number, Id, Found);

    private static MemberExpression Numbered(Expression filed) => Expression.Property(filed, nameof(FiledId.Id));

    private static MethodCallExpression Where(Expression filed, Func<Expression, Expression> condition)
    {
        var row = Expression.Parameter(typeof(FiledId), "row");
        return Queries.Call(nameof(Queryable.Where), [typeof(FiledId)], filed, Expression.Lambda<Func<FiledId, bool>>(condition(row), row));
    }
}
