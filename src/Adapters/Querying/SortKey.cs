using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>One thing a list is sorted by. Nulls come last in both directions.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Name">Field and direction, for binding cursors to their order.</param>
/// <param name="Descending">Largest first.</param>
/// <param name="Text">The value as a text, empty for null.</param>
/// <param name="Number">The value as a number instead, for fields that are numbers.</param>
/// <param name="EmptyColumn">The value is null, said by the bare column, so that an index may find the rows; null where it cannot be said.</param>
internal sealed record SortKey<TRow>(
    string Name, bool Descending, TextValue<TRow>? Text, Expression<Func<TRow, int?>>? Number = null, Expression<Func<TRow, bool>>? EmptyColumn = null)
{
    /// <summary>A day; nothing but the column's own dates can be read in the order of an index.</summary>
    public static SortKey<TRow> Day(string name, SortDirection direction, DateColumn<TRow> day) => new(
        name, direction == SortDirection.Desc, day.Value, EmptyColumn: day.Value.Column is null ? null : Expressions.Not(day.Filled));

    /// <summary>An index on the column gives the rows in this order, those with a value and those without.</summary>
    public bool IsOfColumn => EmptyColumn is not null;

    /// <summary>The value is null.</summary>
    public Expression<Func<TRow, bool>> Empty => EmptyColumn ?? Expressions.Not(Filled);

    /// <summary>The value is not null.</summary>
    public Expression<Func<TRow, bool>> Filled => Text?.Filled ?? Number!.Then(number => number != null);

    /// <summary>The value equals that of a position. Both are not null.</summary>
    public Expression<Func<TRow, bool>> EqualTo(string value) => Against(ExpressionType.Equal, value);

    /// <summary>The value comes after that of a position in this direction (before it, when reversed). Both are not null.</summary>
    public Expression<Func<TRow, bool>> Beyond(string value, bool reversed) =>
        Against(Descending == reversed ? ExpressionType.GreaterThan : ExpressionType.LessThan, value);

    /// <summary>The value is that of a position or beyond it: what an index can begin with.</summary>
    public Expression<Func<TRow, bool>> AtOrBeyond(string value, bool reversed) =>
        Against(Descending == reversed ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual, value);

    private Expression<Func<TRow, bool>> Against(ExpressionType comparison, string value) => Text is { } text
        ? text.OfFilled.Compare(comparison, value)
        : Expression.Lambda<Func<TRow, bool>>(Expression.MakeBinary(comparison, Number!.Body, Expressions.Parameter<int?>(int.Parse(value, null))), Number.Parameters);
}
