using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Where a table files its rows: a column of division codes and the date of the record, by which codes are read.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Code">The filed code.</param>
/// <param name="Date">ISO text of the record's date, empty for none; null where the layout has no date.</param>
/// <param name="Digits">Length of the longest division codes that the column holds. Six: offices, whose codes go on with a sequence.</param>
internal sealed record FiledPlace<TRow>(Expression<Func<TRow, string?>> Code, TextValue<TRow>? Date, int Digits = 12)
{
    private static readonly Expression<Func<ScopeRangeRow, string?, bool>> HasCode = (range, code) =>
        code != null && string.Compare(code, range.From) >= 0 && string.Compare(code, range.To) < 0;

    /// <summary>A record's date may be partial; its first possible day decides. A record without a date counts as the newest, and so lies in ranges without an end.</summary>
    private static readonly Expression<Func<ScopeRangeRow, string, bool>> OnDay = (range, date) => range.Until == ""
        ? string.Compare(date + "-01-01", range.Since) >= 0 || date == ""
        : string.Compare(date + "-01-01", range.Since == "" ? "0" : range.Since) >= 0 && string.Compare(date + "-01-01", range.Until) < 0;

    private static readonly Expression<Func<ScopeRangeRow, string?, bool>> IsNewest = (range, _) => range.Until == "";

    /// <summary>The code lies in a range that was sent as a row.</summary>
    /// <param name="range">The range, as an expression.</param>
    /// <param name="row">The row, as an expression.</param>
    public Expression HasCodeIn(Expression range, Expression row) => Applied(HasCode, range, Expressions.Replace(Code.Body, Code.Parameters[0], row));

    /// <summary>The code lies in the range on the day of the record.</summary>
    /// <inheritdoc cref="HasCodeIn"/>
    public Expression LiesIn(Expression range, Expression row) => Expression.AndAlso(HasCodeIn(range, row), Date is { } date
        ? Applied(OnDay, range, Expressions.Replace(date.Expression.Body, date.Expression.Parameters[0], row))
        : Applied(IsNewest, range, Code.Body));

    private static Expression Applied<TValue>(Expression<Func<ScopeRangeRow, TValue, bool>> condition, Expression range, Expression value) =>
        Expressions.Replace(Expressions.Replace(condition.Body, condition.Parameters[0], range), condition.Parameters[1], value);
}
