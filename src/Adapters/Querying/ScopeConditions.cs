using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>A division scope as a predicate on where a table files its rows.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="context">The read that it is part of.</param>
/// <param name="place">Where the rows are filed.</param>
internal sealed class ScopeConditions<TRow>(RegistryContext context, FiledPlace<TRow> place)
{
    private readonly Expression<Func<TRow, string?>> code = place.Code;
    private readonly TextValue<TRow> filed = new(place.Code.Then(filed => filed!));

    /// <summary>The scope's operators.</summary>
    public IEnumerable<Expression<Func<TRow, bool>>> Of(DivisionScope? scope, IDivisionScopes scopes)
    {
        if (scope?.Within is { } within)
        {
            yield return In(scopes.Within(within, place.Digits));
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
        var dated = ranges.Where(range => range.IsDated).ToList();
        var bounds = Expressions.All([code.Then(filed => filed != null), Expressions.Any(Joined(ranges).Select(Between))]);
        return dated.Count == 0 ? bounds : Expressions.All([bounds, Expressions.Any([.. Joined(ranges.Except(dated)).Select(Between), OnTheDay(dated)])]);
    }

    private Expression<Func<TRow, bool>> OnTheDay(IReadOnlyList<CodeRange> ranges)
    {
        var json = Expressions.Parameter(ScopeRangeRow.Json(ranges.Select(range => (0, range))));
        var sent = ScopeRangeRow.Sent(Expression.Constant(context), json);
        var range = Expression.Parameter(typeof(ScopeRangeRow), "range");
        var row = code.Parameters[0];
        var passes = Expression.Lambda<Func<ScopeRangeRow, bool>>(place.LiesIn(range, row), range);
        return Expression.Lambda<Func<TRow, bool>>(Queries.Call(nameof(Queryable.Any), [typeof(ScopeRangeRow)], sent, passes), row);
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
        var parts = place.Digits == 6
            ? codes.Select(code => Between(new CodeRange(code, CodePoints.After(code)!)))
            : [code.Then(filed => written.Contains(filed))];
        return Expressions.All([code.Then(filed => filed != null), Expressions.Any(parts)]);
    }

    /// <summary>Columns pad codes with zeros, or do not.</summary>
    private static IEnumerable<string> Written(string code) => [code, code.PadRight(9, '0'), code.PadRight(12, '0')];

}
