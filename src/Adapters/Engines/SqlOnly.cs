using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Querying;
using Microsoft.EntityFrameworkCore.Query;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>Keeps EF from calling <see cref="SqlText"/> in memory, which it does with what depends on no row.</summary>
internal sealed class SqlOnly : IEvaluatableExpressionFilterPlugin
{
    public bool IsEvaluatableExpression(Expression expression) => expression is not MethodCallExpression call || call.Method.DeclaringType != typeof(SqlText);
}
