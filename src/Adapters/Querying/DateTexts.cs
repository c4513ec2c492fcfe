using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>
/// Reads a date column in SQL exactly as <see cref="Values.LegacyDate"/> reads it in memory: the ISO text of the date, partial where
/// day or month are unknown, empty where the column holds no date. Uses only functions that every engine has.
/// </summary>
internal static class DateTexts
{
    private static readonly char[] Digits = [.. "0123456789"];
    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(month => month.ToString("00", null))];
    private static readonly string[] Days = [.. Enumerable.Range(1, 31).Select(day => day.ToString("00", null))];
    private static readonly string[] Never = ["02-30", "02-31", "04-31", "06-31", "09-31", "11-31"];
    private static readonly string[] LeapYears = [.. Enumerable.Range(1600, 700).Where(DateTime.IsLeapYear).Select(year => year.ToString("0000", null))];

    private static readonly Expression<Func<string?, string>> Trimmed = raw => (raw ?? "").Trim();

    /// <summary>An ISO text, zeros or nothing for what is unknown; a time may follow.</summary>
    public static readonly Expression<Func<string?, string>> Dashed = Trimmed.Then(Assemble(
        text => text.Substring(0, 4),
        text => text.Length == 4 ? "" : text.Substring(4, 1) == "-" ? text.Substring(5, 2) : "?",
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
        Choose(raw => raw!.Length == 10 && raw.Substring(4, 1) == "-" && raw.Substring(7, 1) == "-", Dashed,
            Choose(raw => raw!.Length == 8 && raw.Trim(Digits) == "", Compact, General())));

    /// <summary>Separators become dashes and a time is cut off; then numbers of one or two digits between dashes.</summary>
    private static Expression<Func<string?, string>> General()
    {
        Expression<Func<string?, string>> separated = raw => (raw ?? "").Trim()
            .Replace("年", "-").Replace("月", "-").Replace("日", "").Replace("/", "-").Replace(".", "-").Replace("T", " ");
        Expression<Func<string, string>> withoutTime = text => text.IndexOf(" ") > 0 ? text.Substring(0, text.IndexOf(" ")) : text;
        Expression<Func<string, string>> afterYear = text => text.Substring(5);
        Expression<Func<string, string>> month = text => text.IndexOf("-") < 0 ? text : text.Substring(0, text.IndexOf("-"));
        Expression<Func<string, string>> day = text => text.IndexOf("-") < 0 ? "" : text.Substring(text.IndexOf("-") + 1);
        Expression<Func<string, string>> padded = text => text.Length == 1 ? "0" + text : text;
        return separated.Then(withoutTime).Then(Choose(
            text => text.Trim(Digits) == "",
            Assemble(
                text => text.Substring(0, 4),
                text => text.Length == 4 ? "" : text.Length == 6 || text.Length == 8 ? text.Substring(4, 2) : "?",
                text => text.Substring(6, 2)),
            Assemble(
                text => text.Substring(4, 1) == "-" ? text.Substring(0, 4) : "",
                afterYear.Then(month).Then(padded),
                afterYear.Then(day).Then(padded))));
    }

    /// <summary>The ISO text of a year, a month and a day, or the empty text when they are no date.</summary>
    private static Expression<Func<string, string>> Assemble(
        Expression<Func<string, string>> year, Expression<Func<string, string>> month, Expression<Func<string, string>> day)
    {
        Expression<Func<string, string, string, string>> assemble = (y, m, d) =>
            y.Length != 4 || y.Trim(Digits) != "" || string.Compare(y, "1000") < 0 ? ""
            : m == "" || m == "00" ? (d == "" || d == "00" ? y : "")
            : !Months.Contains(m) ? ""
            : d == "" || d == "00" ? y + "-" + m
            : !Days.Contains(d) || Never.Contains(m + "-" + d) || (m + "-" + d == "02-29" && !LeapYears.Contains(y)) ? ""
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
