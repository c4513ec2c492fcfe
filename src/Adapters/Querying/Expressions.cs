using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Puts predicates together. Values travel as fields of a captured object, so that EF makes them parameters and one plan serves all.</summary>
internal static class Expressions
{
    /// <summary>All of them; true when there is none.</summary>
    public static Expression<Func<T, bool>> All<T>(IEnumerable<Expression<Func<T, bool>>> parts) => Fold(parts, Expression.AndAlso, true);

    /// <summary>At least one of them; false when there is none.</summary>
    public static Expression<Func<T, bool>> Any<T>(IEnumerable<Expression<Func<T, bool>>> parts) => Fold(parts, Expression.OrElse, false);

    /// <summary>The exact complement: every part that can be compared guards itself against null, so two values suffice.</summary>
    public static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> part) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(part.Body), part.Parameters);

    /// <summary>The outer function applied to the inner one, as one expression.</summary>
    public static Expression<Func<T, TResult>> Then<T, TMiddle, TResult>(this Expression<Func<T, TMiddle>> inner, Expression<Func<TMiddle, TResult>> outer) =>
        Expression.Lambda<Func<T, TResult>>(Replace(outer.Body, outer.Parameters[0], inner.Body), inner.Parameters);

    /// <summary>A value that EF sends as a parameter.</summary>
    public static Expression Parameter<T>(T value) => Expression.Field(Expression.Constant(new Holder<T>(value)), nameof(Holder<T>.Value));

    /// <summary>The expression with one parameter replaced.</summary>
    public static Expression Replace(Expression body, ParameterExpression from, Expression to) => new Replacer(from, to).Visit(body);

    private static Expression<Func<T, bool>> Fold<T>(IEnumerable<Expression<Func<T, bool>>> parts, Func<Expression, Expression, Expression> join, bool none)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var bodies = parts.Select(part => Replace(part.Body, part.Parameters[0], row)).ToList();
        return Expression.Lambda<Func<T, bool>>(bodies.Count == 0 ? Expression.Constant(none) : bodies.Aggregate(join), row);
    }

    private sealed class Holder<T>(T value)
    {
        public readonly T Value = value;
    }

    private sealed class Replacer(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
