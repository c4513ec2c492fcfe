using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>A division scope as a predicate on a column of filed codes and the date of the record.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Code">The filed code.</param>
/// <param name="Date">ISO text of the record's date, empty for none; null where the layout has no date.</param>
/// <param name="Digits">Length of the longest division codes that the column holds. Six: offices, whose codes go on with a sequence.</param>
internal sealed record ScopeConditions<TRow>(Expression<Func<TRow, string?>> Code, TextValue<TRow>? Date, int Digits = 12)
{
    private readonly TextValue<TRow> filed = new(Code.Then(code => code!));

    /// <summary>The scope's operators.</summary>
    public IEnumerable<Expression<Func<TRow, bool>>> Of(DivisionScope? scope, IDivisionScopes scopes)
    {
        if (scope?.Within is { } within)
        {
            yield return In(scopes.Within(within, Digits));
        }

        if (scope?.Eq is { } eq)
        {
            yield return OneOf([eq]);
        }

        if (scope?.In is { } codes)
        {
            yield return OneOf(codes);
        }
    }

    /// <summary>Filed in one of the ranges.</summary>
    public Expression<Func<TRow, bool>> In(IReadOnlyList<CodeRange> ranges) =>
        Expressions.All([Code.Then(code => code != null), Expressions.Any(ranges.Select(In))]);

    private Expression<Func<TRow, bool>> In(CodeRange range)
    {
        var parts = new List<Expression<Func<TRow, bool>>>
        {
            filed.Compare(ExpressionType.GreaterThanOrEqual, range.From),
            filed.Compare(ExpressionType.LessThan, range.To),
        };
        if (Date is null)
        {
            return range.Until is null ? Expressions.All(parts) : Expressions.Any<TRow>([]);
        }

        // A record's date may be partial; its first possible day decides.
        if (range.Since is { } since)
        {
            var reached = Date.Compare(ExpressionType.GreaterThanOrEqual, Iso(since), "-01-01");
            parts.Add(range.Until is null ? Expressions.Any([Expressions.Not(Date.Filled), reached]) : reached);
        }

        if (range.Until is { } until)
        {
            parts.Add(Expressions.All([Date.Filled, Date.Compare(ExpressionType.LessThan, Iso(until), "-01-01")]));
        }

        return Expressions.All(parts);
    }

    private Expression<Func<TRow, bool>> OneOf(IEnumerable<string> codes)
    {
        var parts = Digits == 6
            ? codes.Select(code => In(new CodeRange(code, CodePoints.After(code)!)))
            : [filed.OneOf(codes.SelectMany(Written).Distinct())];
        return Expressions.All([Code.Then(code => code != null), Expressions.Any(parts)]);
    }

    /// <summary>Columns pad codes with zeros, or do not.</summary>
    private static IEnumerable<string> Written(string code) => [code, code.PadRight(9, '0'), code.PadRight(12, '0')];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
