using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Queries written as expressions, where what they read from is no value yet.</summary>
internal static class Queries
{
    /// <summary>A call of <see cref="Queryable"/>; functions among the arguments are quoted.</summary>
    public static MethodCallExpression Call(string method, Type[] types, params Expression[] arguments) => Expression.Call(
        typeof(Queryable), method, types, [.. arguments.Select(argument => argument is LambdaExpression function ? Expression.Quote(function) : argument)]);
}
