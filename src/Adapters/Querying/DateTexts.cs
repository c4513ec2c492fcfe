using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// Reads a date column in SQL exactly as <see cref="Values.LegacyDate"/> reads it in memory: the ISO text of the date, partial where
/// day or month are unknown, empty where the column holds no date. Uses only functions that every engine has.
/// </summary>
internal static class DateTexts
{
    private const string Digits = "0123456789";
    private static readonly IReadOnlyCollection<string> Months = [.. Enumerable.Range(1, 12).Select(month => month.ToString("00", null))];
    private static readonly IReadOnlyCollection<string> Days = [.. Enumerable.Range(1, 31).Select(day => day.ToString("00", null))];
    private static readonly IReadOnlyCollection<string> Never = ["02-30", "02-31", "04-31", "06-31", "09-31", "11-31"];
    private static readonly IReadOnlyCollection<string> Digit = [.. Digits.Select(digit => digit.ToString())];
    private static readonly IReadOnlyCollection<string> AfterYear = ["-", ".", "/", "年"];
    private static readonly IReadOnlyCollection<string> AfterMonth = ["-", ".", "/", "月"];
    private static readonly IReadOnlyCollection<string> Ends = ["", "日", " ", "T"];
    private static readonly IReadOnlyCollection<string> AfterDay = ["", " ", "T"];

    /// <summary>Reads a column of that format, by the engine's own function where it has one.</summary>
    public static Expression<Func<string?, string>> Read(string format)
    {
        var raw = Expression.Parameter(typeof(string), "raw");
        return Expression.Lambda<Func<string?, string>>(Expression.Call(typeof(SqlText), nameof(SqlText.IsoDate), null, raw, Expression.Constant(format)), raw);
    }

    /// <summary>The same written with functions that every engine has.</summary>
    public static Expression<Func<string?, string>> Written(string format) => format switch
    {
        "yyyyMMdd" => Compact,
        "mixed" => Mixed,
        _ => Dashed,
    };

    private static readonly Expression<Func<string?, string>> Trimmed = raw => (raw ?? "").Trim();

    /// <summary>An ISO text, zeros or nothing for what is unknown; a time may follow.</summary>
    public static readonly Expression<Func<string?, string>> Dashed = Trimmed.Then(Assemble(
        text => text.Substring(0, 4),
        text => text.Length == 4 ? "" : text.Length >= 7 && text.Substring(4, 1) == "-" ? text.Substring(5, 2) : "?",
        text => text.Length <= 7 ? "" : text.Substring(7, 1) == "-" && (text.Length == 10 || text.Substring(10, 1) == " " || text.Substring(10, 1) == "T") ? text.Substring(8, 2) : "?"));

    /// <summary>Eight digits, zeros for what is unknown.</summary>
    public static readonly Expression<Func<string?, string>> Compact = Trimmed.Then(Assemble(
        text => text.Substring(0, 4),
        text => text.Length == 8 ? text.Substring(4, 2) : "?",
        text => text.Substring(6, 2)));

    /// <summary>Every way of writing a date that the layouts know: the common ones first, because the general one costs more.</summary>
    public static readonly Expression<Func<string?, string>> Mixed = Choose(
        raw => raw == null || raw == "",
        raw => "",
        Choose(raw => raw!.Length == 10 && raw.Substring(4, 1) == "-" && raw.Substring(7, 1) == "-" && SqlText.OnlyOf(raw.Substring(8), Digits), Dashed,
            Choose(raw => raw!.Trim().Length == 8 && SqlText.OnlyOf(raw.Trim(), Digits), Compact, General())));

    /// <summary>A year, a separator, a month of one or two digits, and perhaps a day of one or two, or the year alone.</summary>
    private static Expression<Func<string?, string>> General()
    {
        // The month ends, and the rest begins, where its second digit would stand.
        Expression<Func<string, string>> month = text =>
            text.Length == 4 || (text.Length == 5 && text.Substring(4) == "年") ? ""
            : text.Length == 6 && SqlText.OnlyOf(text, Digits) ? text.Substring(4, 2)
            : !AfterYear.Contains(text.Substring(4, 1)) ? "?"
            : Digit.Contains(text.Substring(6, 1)) ? text.Substring(5, 2) : "0" + text.Substring(5, 1);
        Expression<Func<string, string>> rest = text =>
            text.Length <= 6 ? "" : Digit.Contains(text.Substring(6, 1)) ? text.Substring(7) : text.Substring(6);
        Expression<Func<string, string>> day = text =>
            text.Length == 0 || text == "月" ? ""
            : !AfterMonth.Contains(text.Substring(0, 1)) ? "?"
            : Digit.Contains(text.Substring(2, 1))
                ? (Ends.Contains(text.Substring(3, 1)) && (text.Substring(3, 1) != "日" || AfterDay.Contains(text.Substring(4, 1))) ? text.Substring(1, 2) : "?")
                : (Ends.Contains(text.Substring(2, 1)) && (text.Substring(2, 1) != "日" || AfterDay.Contains(text.Substring(3, 1))) ? "0" + text.Substring(1, 1) : "?");
        return Trimmed.Then(Assemble(text => text.Substring(0, 4), month, rest.Then(day)));
    }

    /// <summary>The ISO text of a year, a month and a day, or the empty text when they are no date.</summary>
    private static Expression<Func<string, string>> Assemble(
        Expression<Func<string, string>> year, Expression<Func<string, string>> month, Expression<Func<string, string>> day)
    {
        Expression<Func<string, string, string, string>> assemble = (y, m, d) =>
            y.Length != 4 || !SqlText.OnlyOf(y, Digits) || string.Compare(y, "1000") < 0 ? ""
            : m.Length == 0 || m == "00" ? (d.Length == 0 || d == "00" ? y : "")
            : !Months.Contains(m) ? ""
            : d.Length == 0 || d == "00" ? y + "-" + m
            : !Days.Contains(d) || Never.Contains(m + "-" + d) || (m + "-" + d == "02-29" && (SqlText.Whole(y) % 4 != 0 || (SqlText.Whole(y) % 100 == 0 && SqlText.Whole(y) % 400 != 0))) ? ""
            : y == "1900" && m == "01" && d == "01" ? ""
            : y + "-" + m + "-" + d;
        var text = year.Parameters[0];
        var body = assemble.Body;
        foreach (var (parameter, part) in assemble.Parameters.Zip([year, month, day]))
        {
            body = Expressions.Replace(body, parameter, Expressions.Replace(part.Body, part.Parameters[0], text));
        }

        return Expression.Lambda<Func<string, string>>(Inlined.Constants(body), text);
    }

    private static Expression<Func<T, string>> Choose<T>(Expression<Func<T, bool>> test, Expression<Func<T, string>> yes, Expression<Func<T, string>> no)
    {
        var value = test.Parameters[0];
        return Expression.Lambda<Func<T, string>>(
            Expression.Condition(
                Inlined.Constants(test.Body),
                Expressions.Replace(yes.Body, yes.Parameters[0], value),
                Expressions.Replace(no.Body, no.Parameters[0], value)),
            value);
    }

    /// <summary>Turns the tables above into constants, so that they stand in the statement instead of travelling as parameters.</summary>
    private sealed class Inlined : ExpressionVisitor
    {
        public static Expression Constants(Expression body) => new Inlined().Visit(body);

        protected override Expression VisitMember(MemberExpression node) => node is { Expression: null, Member: System.Reflection.FieldInfo field }
            ? Expression.Constant(field.GetValue(null), field.FieldType)
            : base.VisitMember(node);
    }
}
