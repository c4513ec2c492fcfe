using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// A column of full dates. Where the format keeps the order of days, comparisons are made on the bare column, so that an index serves them;
/// a column of format <c>date</c> is a date in the database too (a text in SQLite, which has no dates), and its bounds are sent as dates.
/// </summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="column">The column.</param>
/// <param name="format">How its dates are written, as the profile says.</param>
internal sealed class DateColumn<TRow>(Expression<Func<TRow, string?>> column, string format)
{
    private readonly TextValue<TRow> raw = new(column.Then(text => text!));

    /// <summary>The ISO text of the day, empty where the field answers null: no date, the sentinel 1900-01-01, or a date of which only a part is known.</summary>
    public TextValue<TRow> Value => new(format == "date"
        ? column.Then(day => day == null || (string.Compare(day, "1900-01-01") >= 0 && string.Compare(day, "1900-01-02") < 0) ? "" : SqlText.AsText(day)!)
        : Normal.Then(text => text.Length == 10 ? text : ""), format == "date" ? column : null);

    /// <summary>The field answers a day.</summary>
    public Expression<Func<TRow, bool>> Filled => format == "date"
        ? column.Then(day => day != null && (string.Compare(day, "1900-01-01") < 0 || string.Compare(day, "1900-01-02") >= 0))
        : Value.Filled;

    private Expression<Func<TRow, string>> Normal => column.Then(DateTexts.Read(format));

    /// <summary>The field answers that day.</summary>
    public Expression<Func<TRow, bool>> Equal(DateOnly day) => Expressions.All([From(day), UpTo(day)]);

    /// <summary>The field answers that day or a later one.</summary>
    public Expression<Func<TRow, bool>> From(DateOnly day) => Bounded(ExpressionType.GreaterThanOrEqual, day);

    /// <summary>The field answers an earlier day.</summary>
    public Expression<Func<TRow, bool>> Before(DateOnly day) => Bounded(ExpressionType.LessThan, day);

    /// <summary>The field answers a later day. Nothing is later than the last day of the calendar.</summary>
    public Expression<Func<TRow, bool>> After(DateOnly day) => day == DateOnly.MaxValue ? Expressions.Any<TRow>([]) : From(day.AddDays(1));

    /// <summary>The field answers that day or an earlier one.</summary>
    public Expression<Func<TRow, bool>> UpTo(DateOnly day) => day == DateOnly.MaxValue ? Filled : Before(day.AddDays(1));

    private Expression<Func<TRow, bool>> Bounded(ExpressionType comparison, DateOnly day) => format == "mixed"
        ? Expressions.All([Filled, Value.Compare(comparison, day.ToString("yyyy-MM-dd", null))])
        : Expressions.All([Filled, raw.Compare(comparison, day.ToString(format == "yyyyMMdd" ? "yyyyMMdd" : "yyyy-MM-dd", null))]);
}
