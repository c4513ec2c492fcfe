using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Reads a column of credit codes in SQL as <see cref="Values.CreditCode"/> reads it in memory: the folded code where it is valid, else the empty text.</summary>
internal static class CreditCodeTexts
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];

    /// <summary>The code, or the empty text.</summary>
    public static readonly Expression<Func<string?, string>> Valid = Build();

    private static Expression<Func<string?, string>> Build()
    {
        Expression<Func<string?, string>> fold = raw => (raw ?? "").Trim().Replace(" ", "").ToUpper();
        Expression<Func<string, bool>> shape = code =>
            code.Length == 18
            && SqlText.OnlyOf(code, Alphabet)
            && SqlText.OnlyOf(code.Substring(2, 6), "0123456789");

        // The check character makes the weighted sum of all 18 a multiple of 31.
        var text = shape.Parameters[0];
        var sum = Weights.Select((weight, i) => Weighted(text, i, weight)).Aggregate(Expression.Add);
        var holds = Expression.Equal(Expression.Modulo(sum, Expression.Constant(31)), Expression.Constant(0));
        var valid = Expression.Lambda<Func<string, string>>(
            Expression.Condition(Expression.AndAlso(shape.Body, holds), text, Expression.Constant("")), text);
        return fold.Then(valid);
    }

    private static Expression Weighted(ParameterExpression text, int index, int weight)
    {
        Expression<Func<string, int>> place = character => Alphabet.IndexOf(character);
        var at = Expression.Call(text, nameof(string.Substring), null, Expression.Constant(index), Expression.Constant(1));
        return Expression.Multiply(Expressions.Replace(place.Body, place.Parameters[0], at), Expression.Constant(weight));
    }
}
