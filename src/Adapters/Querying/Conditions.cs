using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>The operators of the contract as predicates on the values that fields answer. A null value fails eq and every comparison and passes neq and nin.</summary>
internal static class Conditions
{
    /// <summary>A text's operators.</summary>
    public static IEnumerable<Expression<Func<TRow, bool>>> Of<TRow>(StringOperators? operators, Func<TextValue<TRow>> value)
    {
        if (operators is null)
        {
            return [];
        }

        var text = value();
        return Given(
            (operators.Eq, eq => text.Equal(eq)),
            (operators.Neq, neq => Expressions.Not(text.Equal(neq))),
            (operators.StartsWith, start => Expressions.All([text.Filled, .. Beginning(text, start)])),
            (operators.Contains, part => Expressions.All([text.Filled, text.Containing(part)])))
            .Concat(Lists(operators.In, operators.Nin, text.OneOf))
            .Concat(NullCheck(operators.IsNull, text.Filled));
    }

    /// <summary>A full date's operators.</summary>
    public static IEnumerable<Expression<Func<TRow, bool>>> Of<TRow>(DateOperators? operators, Func<DateColumn<TRow>> value)
    {
        if (operators is null)
        {
            return [];
        }

        var date = value();
        return Given<DateOnly, TRow>(
            (operators.Eq, date.Equal),
            (operators.Neq, neq => Expressions.Not(date.Equal(neq))),
            (operators.Gt, date.After),
            (operators.Gte, date.From),
            (operators.Lt, date.Before),
            (operators.Lte, date.UpTo))
            .Concat(Lists(operators.In, operators.Nin, days => Expressions.Any(days.Select(date.Equal))))
            .Concat(NullCheck(operators.IsNull, date.Filled));
    }

    /// <summary>A partial date's operators: comparisons hold only when they hold for every day that either side may mean.</summary>
    public static IEnumerable<Expression<Func<TRow, bool>>> Of<TRow>(PartialDateOperators? operators, Func<TextValue<TRow>> value)
    {
        if (operators is null)
        {
            return [];
        }

        // The value's first possible day is at or after D exactly when (value + "-01-01") >= D as texts; its last possible day is before D exactly when (value + "~") < D.
        var text = value();
        Expression<Func<TRow, bool>> From(DateOnly day) => Expressions.All([text.Filled, text.Compare(ExpressionType.GreaterThanOrEqual, Iso(day), "-01-01")]);
        Expression<Func<TRow, bool>> Before(DateOnly day) => Expressions.All([text.Filled, text.Compare(ExpressionType.LessThan, Iso(day), "~")]);
        return Given<PartialDate, TRow>(
            (operators.Eq, eq => text.Equal(eq.ToString())),
            (operators.Neq, neq => Expressions.Not(text.Equal(neq.ToString()))),
            (operators.Gt, gt => gt.LastDay == DateOnly.MaxValue ? Expressions.Any<TRow>([]) : From(gt.LastDay.AddDays(1))),
            (operators.Gte, gte => From(gte.LastDay)),
            (operators.Lt, lt => Before(lt.FirstDay)),
            (operators.Lte, lte => lte.FirstDay == DateOnly.MaxValue ? text.Filled : Before(lte.FirstDay.AddDays(1))))
            .Concat(NullCheck(operators.IsNull, text.Filled));
    }

    /// <summary>A whole number's operators.</summary>
    public static IEnumerable<Expression<Func<TRow, bool>>> Of<TRow>(IntOperators? operators, Func<Expression<Func<TRow, int?>>> value)
    {
        if (operators is null)
        {
            return [];
        }

        var number = value();
        var filled = number.Then(n => n != null);
        Expression<Func<TRow, bool>> Guarded(Func<Expression, Expression, Expression> compare, int bound) => Expressions.All([filled,
            Expression.Lambda<Func<TRow, bool>>(compare(number.Body, Expressions.Parameter<int?>(bound)), number.Parameters)]);
        Expression<Func<TRow, bool>> Equal(int eq) => Guarded(Expression.Equal, eq);
        return Given<int, TRow>(
            (operators.Eq, Equal),
            (operators.Neq, neq => Expressions.Not(Equal(neq))),
            (operators.Gt, gt => Guarded(Expression.GreaterThan, gt)),
            (operators.Gte, gte => Guarded(Expression.GreaterThanOrEqual, gte)),
            (operators.Lt, lt => Guarded(Expression.LessThan, lt)),
            (operators.Lte, lte => Guarded(Expression.LessThanOrEqual, lte)))
            .Concat(Lists(operators.In, operators.Nin, numbers => Expressions.Any(numbers.Select(Equal))))
            .Concat(NullCheck(operators.IsNull, filled));
    }

    /// <summary>A code's operators: the code list says which columns values mean the enum values asked for.</summary>
    public static IEnumerable<Expression<Func<TRow, bool>>> Of<TRow, TEnum>(EnumOperators<TEnum>? operators, Func<Expression<Func<TRow, string?>>> column, CodeList<TEnum> codes)
        where TEnum : struct, Enum
    {
        if (operators is null)
        {
            return [];
        }

        var code = column().Then(raw => (raw ?? "").Trim().ToUpper());
        Expression<Func<TRow, bool>> OneOf(IReadOnlyCollection<TEnum> values) => Selected(code, codes.Select(values));
        return Given<TEnum, TRow>((operators.Eq, eq => OneOf([eq])), (operators.Neq, neq => Expressions.Not(OneOf([neq]))))
            .Concat(Lists(operators.In, operators.Nin, values => OneOf([.. values])));
    }

    /// <summary>A whole filter: what it says itself and what it combines.</summary>
    public static Expression<Func<TRow, bool>> Combine<TFilter, TRow>(TFilter? filter, Func<TFilter, IEnumerable<Expression<Func<TRow, bool>>>> own)
        where TFilter : class, ICombinedFilter<TFilter>
    {
        if (filter is null)
        {
            return Expressions.All<TRow>([]);
        }

        var parts = own(filter).ToList();
        parts.AddRange((filter.And ?? []).Select(part => Combine(part, own)));
        if (filter.Or is { } or)
        {
            parts.Add(Expressions.Any(or.Select(part => Combine(part, own))));
        }

        if (filter.Not is { } not)
        {
            parts.Add(Expressions.Not(Combine(not, own)));
        }

        return Expressions.All(parts);
    }

    /// <summary>The filter lets no null pass here, wherever its other parts do.</summary>
    public static bool NeedsValue<TFilter>(TFilter? filter, Func<TFilter, bool> own)
        where TFilter : class, ICombinedFilter<TFilter> => filter is not null && (own(filter) || (filter.And ?? []).Any(part => NeedsValue(part, own)));

    /// <summary>A null value fails the operators.</summary>
    public static bool NeedsValue(DateOperators? operators) =>
        operators is { Eq: not null } or { Gt: not null } or { Gte: not null } or { Lt: not null } or { Lte: not null } or { In: not null } or { IsNull: false };

    /// <summary>A null value fails the operators.</summary>
    public static bool NeedsValue(StringOperators? operators) =>
        operators is { Eq: not null } or { In: not null } or { StartsWith: not null } or { Contains: not null } or { IsNull: false };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", null);

    private static Expression<Func<TRow, bool>> Selected<TRow, TEnum>(Expression<Func<TRow, string>> code, CodeList<TEnum>.Selection selection)
        where TEnum : struct, Enum
    {
        var parts = new List<Expression<Func<TRow, bool>>> { Listed(code, selection.Codes) };
        if (selection.Unlisted)
        {
            parts.Add(Expressions.All([code.Then(text => text != ""), Expressions.Not(Listed(code, selection.Known))]));
        }

        if (selection.Empty)
        {
            parts.Add(code.Then(text => text == ""));
        }

        return Expressions.Any(parts);
    }

    /// <summary>Codes are few and come from the profile, not from the caller: written out, the database can plan by them.</summary>
    private static Expression<Func<TRow, bool>> Listed<TRow>(Expression<Func<TRow, string>> code, string[] codes) => Expression.Lambda<Func<TRow, bool>>(
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Expression.Constant(codes), code.Body), code.Parameters);

    /// <summary>At or after the text, and before the first text that no longer begins with it: the index serves it, and case counts.</summary>
    private static IEnumerable<Expression<Func<TRow, bool>>> Beginning<TRow>(TextValue<TRow> text, string start)
    {
        yield return text.Compare(ExpressionType.GreaterThanOrEqual, start);
        if (CodePoints.After(start) is { } end)
        {
            yield return text.Compare(ExpressionType.LessThan, end);
        }
    }

    private static IEnumerable<Expression<Func<TRow, bool>>> Given<TRow>(params (string? Operand, Func<string, Expression<Func<TRow, bool>>> Make)[] operators) =>
        operators.Where(part => part.Operand is not null).Select(part => part.Make(part.Operand!));

    private static IEnumerable<Expression<Func<TRow, bool>>> Given<T, TRow>(params (T? Operand, Func<T, Expression<Func<TRow, bool>>> Make)[] operators)
        where T : struct => operators.Where(part => part.Operand.HasValue).Select(part => part.Make(part.Operand!.Value));

    private static IEnumerable<Expression<Func<TRow, bool>>> Lists<T, TRow>(IReadOnlyList<T>? @in, IReadOnlyList<T>? nin, Func<IReadOnlyList<T>, Expression<Func<TRow, bool>>> oneOf)
    {
        if (@in is not null)
        {
            yield return oneOf(@in);
        }

        if (nin is not null)
        {
            yield return Expressions.Not(oneOf(nin));
        }
    }

    private static IEnumerable<Expression<Func<TRow, bool>>> NullCheck<TRow>(bool? isNull, Expression<Func<TRow, bool>> filled) =>
        isNull is null ? [] : [isNull.Value ? Expressions.Not(filled) : filled];
}
