using System.Linq.Expressions;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>A division scope as a predicate on a column of filed codes and the date of the record.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Context">The read that it is part of.</param>
/// <param name="Code">The filed code.</param>
/// <param name="Date">ISO text of the record's date, empty for none; null where the layout has no date.</param>
/// <param name="Digits">Length of the longest division codes that the column holds. Six: offices, whose codes go on with a sequence.</param>
internal sealed record ScopeConditions<TRow>(RegistryContext Context, Expression<Func<TRow, string?>> Code, TextValue<TRow>? Date, int Digits = 12)
{
    private static readonly Expression<Func<ScopeRangeRow, string?, bool>> HasCode = (range, code) =>
        code != null && string.Compare(code, range.From) >= 0 && string.Compare(code, range.To) < 0;

    /// <summary>A record's date may be partial; its first possible day decides. A record without a date counts as the newest.</summary>
    private static readonly Expression<Func<ScopeRangeRow, string, bool>> OnDay = (range, date) =>
        (range.Since == "" || (date == "" ? range.Until == "" : string.Compare(date + "-01-01", range.Since) >= 0))
        && (range.Until == "" || (date != "" && string.Compare(date + "-01-01", range.Until) < 0));

    private static readonly Expression<Func<ScopeRangeRow, string?, bool>> IsNewest = (range, _) => range.Until == "";

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

    /// <summary>
    /// Filed in one of the ranges. Their codes are compared with the bare column, so that an index serves them; where the day of the record matters,
    /// the ranges travel as one parameter, and are asked only about codes that no range without days holds.
    /// </summary>
    public Expression<Func<TRow, bool>> In(IReadOnlyList<CodeRange> ranges)
    {
        var dated = ranges.Where(range => range.Since is not null || range.Until is not null).ToList();
        var bounds = Expressions.All([Code.Then(code => code != null), Expressions.Any(Joined(ranges).Select(Between))]);
        return dated.Count == 0 ? bounds : Expressions.All([bounds, Expressions.Any([.. Joined(ranges.Except(dated)).Select(Between), OnTheDay(dated)])]);
    }

    /// <summary>The code and the day lie in a range that was sent as a row.</summary>
    /// <param name="range">The range, as an expression.</param>
    /// <param name="row">The row, as an expression.</param>
    public Expression InRange(Expression range, Expression row)
    {
        var code = Expressions.Replace(Code.Body, Code.Parameters[0], row);
        return Date is { } date
            ? Expression.AndAlso(Applied(HasCode, range, code), Applied(OnDay, range, Expressions.Replace(date.Expression.Body, date.Expression.Parameters[0], row)))
            : Expression.AndAlso(Applied(HasCode, range, code), Applied(IsNewest, range, code));
    }

    private static Expression Applied<TValue>(Expression<Func<ScopeRangeRow, TValue, bool>> condition, Expression range, Expression value) =>
        Expressions.Replace(Expressions.Replace(condition.Body, condition.Parameters[0], range), condition.Parameters[1], value);

    private Expression<Func<TRow, bool>> OnTheDay(IReadOnlyList<CodeRange> ranges)
    {
        var sent = Context.Ranges(JsonSerializer.Serialize(ranges.Select(range => ScopeRangeRow.Of(0, range))));
        var range = Expression.Parameter(typeof(ScopeRangeRow), "range");
        var row = Code.Parameters[0];
        var passes = Expression.Lambda<Func<ScopeRangeRow, bool>>(InRange(range, row), range);
        return Expression.Lambda<Func<TRow, bool>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(ScopeRangeRow)], sent.Expression, Expression.Quote(passes)), row);
    }

    private Expression<Func<TRow, bool>> Between(CodeRange range) => Expressions.All([
        filed.Compare(ExpressionType.GreaterThanOrEqual, range.From),
        filed.Compare(ExpressionType.LessThan, range.To)]);

    /// <summary>The codes of the ranges without regard to days, neighbours joined.</summary>
    private static List<CodeRange> Joined(IEnumerable<CodeRange> ranges)
    {
        var joined = new List<CodeRange>();
        foreach (var range in ranges.OrderBy(range => range.From, StringComparer.Ordinal))
        {
            if (joined.Count > 0 && string.CompareOrdinal(range.From, joined[^1].To) <= 0)
            {
                joined[^1] = joined[^1] with { To = string.CompareOrdinal(range.To, joined[^1].To) > 0 ? range.To : joined[^1].To };
            }
            else
            {
                joined.Add(new CodeRange(range.From, range.To));
            }
        }

        return joined;
    }

    private Expression<Func<TRow, bool>> OneOf(IEnumerable<string> codes)
    {
        var written = codes.SelectMany(Written).Distinct().ToArray();
        var parts = Digits == 6
            ? codes.Select(code => Between(new CodeRange(code, CodePoints.After(code)!)))
            : [Code.Then(code => written.Contains(code))];
        return Expressions.All([Code.Then(code => code != null), Expressions.Any(parts)]);
    }

    /// <summary>Columns pad codes with zeros, or do not.</summary>
    private static IEnumerable<string> Written(string code) => [code, code.PadRight(9, '0'), code.PadRight(12, '0')];

}
