using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>
/// Reads a date column in any of the ways the layouts write dates: 1996-05-08 (with a time behind it), 19960508, 1996.5, 1996/5/8, 1996年5月8日, 1996;
/// zeros stand for an unknown month or day. Empty is no date and no issue; zeros throughout and 1900-01-01 are DATE_UNKNOWN;
/// anything else that is no real date is DATE_IMPOSSIBLE.
/// </summary>
/// <param name="Date">The date, or null.</param>
/// <param name="Issue">Code of the quality issue, or null.</param>
internal readonly partial record struct LegacyDate(PartialDate? Date, string? Issue)
{
    private static readonly LegacyDate Unknown = new(null, "DATE_UNKNOWN");
    private static readonly DateOnly Sentinel = new(1900, 1, 1);
    private static readonly LegacyDate Impossible = new(null, "DATE_IMPOSSIBLE");

    /// <summary>Reads the column.</summary>
    public static LegacyDate Read(string? raw)
    {
        var text = (raw ?? "").Trim(' ');
        if (text.Length == 0)
        {
            return default;
        }

        if (text.Length == 10 && text[0] != '0' && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day != Sentinel)
        {
            return new(PartialDate.Of(day), null);
        }

        if (text.Trim('0', '-').Length == 0)
        {
            return Unknown;
        }

        var match = Written().Match(text);
        return match.Success ? Assemble(match.Groups["y"].Value, Two(match.Groups["m"].Value), Two(match.Groups["d"].Value)) : Impossible;
    }

    /// <summary>Reads a column whose profile fixes how dates are written; what is written otherwise is DATE_IMPOSSIBLE.</summary>
    /// <param name="raw">The column.</param>
    /// <param name="format"><c>date</c>, <c>yyyy-MM-dd</c> (a time may follow), <c>yyyyMMdd</c>; anything else reads every way.</param>
    public static LegacyDate Read(string? raw, string? format)
    {
        var text = (raw ?? "").Trim(' ');
        var fits = format switch
        {
            _ when text.Length == 0 => true,
            "date" or "yyyy-MM-dd" => text.Length is 4 or 7 or 10 || (text.Length > 10 && text[10] is ' ' or 'T') ? Dashed(text) : false,
            "yyyyMMdd" => text.Length == 8 && text.All(char.IsAsciiDigit),
            _ => true,
        };
        return fits ? Read(text) : Impossible;
    }

    private static bool Dashed(string text) =>
        Digits(text, 0, 4) && (text.Length < 7 || (text[4] == '-' && Digits(text, 5, 2))) && (text.Length < 10 || (text[7] == '-' && Digits(text, 8, 2)));

    private static bool Digits(string text, int start, int count) => text.AsSpan(start, count).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The day, where all of it is known.</summary>
    public DateOnly? Day => Date is { Day: not null } full ? full.FirstDay : null;

    private static string Two(string digits) => digits.Length == 1 ? "0" + digits : digits;

    private static LegacyDate Assemble(string year, string month, string day)
    {
        var (noMonth, noDay) = (month is "" or "00", day is "" or "00");
        var iso = noMonth && noDay ? year : noDay ? $"{year}-{month}" : $"{year}-{month}-{day}";
        return !PartialDate.TryParse(iso, out var date) ? Impossible
            : iso == "1900-01-01" ? Unknown
            : new(date, null);
    }

    [GeneratedRegex(@"\A(?<y>[0-9]{4})(?:年|(?<m>[0-9]{2})(?<d>[0-9]{2})?|[-./年](?<m>[0-9]{1,2})(?:月|[-./月](?<d>[0-9]{1,2})日?(?:[ T].*)?)?)?\z", RegexOptions.Singleline)]
    private static partial Regex Written();
}
