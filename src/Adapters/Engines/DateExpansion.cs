using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Querying;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>Writes <see cref="SqlText.IsoDate"/> out for engines that have no function for it.</summary>
internal sealed class DateExpansion : ExpressionVisitor, IQueryExpressionInterceptor
{
    /// <summary>The one there is.</summary>
    public static readonly DateExpansion Added = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Visit(queryExpression);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(SqlText) || node.Method.Name != nameof(SqlText.IsoDate))
        {
            return base.VisitMethodCall(node);
        }

        var written = DateTexts.Written((string)((ConstantExpression)node.Arguments[1]).Value!);
        return Expressions.Replace(written.Body, written.Parameters[0], Visit(node.Arguments[0]));
    }
}
