using System.Linq.Expressions;
using System.Reflection;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>The value a field answers, as an expression on the row: a text, empty where the field answers null.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Expression">Never null in SQL.</param>
/// <param name="Column">The column itself, where it orders the rows that have a value as the value does: an index may serve that order. Null where it does not.</param>
internal sealed record TextValue<TRow>(Expression<Func<TRow, string>> Expression, Expression<Func<TRow, string?>>? Column = null)
{
    private const string End = "|";
    private static readonly MethodInfo CompareTexts = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>Compares by code point with a constant text.</summary>
    public Expression<Func<TRow, bool>> Compare(ExpressionType comparison, string bound, string suffix = "")
    {
        var value = suffix.Length == 0
            ? Expression.Body
            : System.Linq.Expressions.Expression.Call(
                typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!, Expression.Body, System.Linq.Expressions.Expression.Constant(suffix));
        var call = System.Linq.Expressions.Expression.Call(CompareTexts, value, Expressions.Parameter(bound));
        return System.Linq.Expressions.Expression.Lambda<Func<TRow, bool>>(
            System.Linq.Expressions.Expression.MakeBinary(comparison, call, System.Linq.Expressions.Expression.Constant(0)), Expression.Parameters);
    }

    /// <summary>Equals a text; an empty one equals nothing.</summary>
    public Expression<Func<TRow, bool>> Equal(string text) => text.Length == 0 ? Expressions.Any<TRow>([]) : Compare(ExpressionType.Equal, text);

    /// <summary>Equals one of the texts.</summary>
    public Expression<Func<TRow, bool>> OneOf(IEnumerable<string> texts)
    {
        // The end is marked, because SQL Server takes blanks there for nothing; where the column stands bare, its index finds the rows first.
        var filled = texts.Where(text => text.Length > 0).ToArray();
        var ended = filled.Select(text => text + End).ToArray();
        var exactly = Expression.Then(value => ended.Contains(SqlText.AsWritten(value + End)));
        return Column is null ? exactly : Expressions.All([Column.Then(text => filled.Contains(text)), exactly]);
    }

    /// <summary>The field answers a value.</summary>
    public Expression<Func<TRow, bool>> Filled => Expression.Then(text => text.Length > 0);

    /// <summary>The value of the rows that have one, as the column where it serves, so that an index may.</summary>
    public TextValue<TRow> OfFilled => Column is null ? this : new(Column.Then(text => text!), Column);

    /// <summary>The value in the order of code points, by which lists are sorted.</summary>
    public Expression<Func<TRow, string>> Sortable => Expression.Then(text => SqlText.Ordinal(text));

    /// <summary>Contains a text, literally.</summary>
    public Expression<Func<TRow, bool>> Containing(string text) => System.Linq.Expressions.Expression.Lambda<Func<TRow, bool>>(
        System.Linq.Expressions.Expression.Call(Expression.Body, typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, Expressions.Parameter(text)),
        Expression.Parameters);
}
