namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>
/// Dates as the registries write them: 1996-05-08 (a time may follow), 19960508, 1996.5, 1996/5/8, 1996年5月8日, 1996; zeros stand for an unknown month or day.
/// Zeros throughout, 1900-01-01 and what is no real date are no date.
/// </summary>
internal static class FiledDate
{
    /// <summary>Reads a column in which every way of writing occurs.</summary>
    public static PartialDate? Read(string? raw)
    {
        var text = raw.AsSpan().Trim(' ');
        if (text.Length < 4 || !TryDigits(text[..4], out var year))
        {
            return null;
        }

        var (month, day) = (0, 0);
        var rest = text[4..];
        return rest is "" or "年" || (rest[0] is '-' or '.' or '/' or '年' ? TrySeparated(rest[1..], out month, out day) : TryJoined(rest, out month, out day))
            ? Real(year, month, day)
            : null;
    }

    /// <summary>Reads a column that is written with dashes only; anything else in it is no date.</summary>
    public static PartialDate? ReadDashed(string? raw)
    {
        var text = raw.AsSpan().Trim(' ');
        var dashed = (text.Length is 4 or 7 or 10 || (text.Length > 10 && text[10] is ' ' or 'T'))
            && TryDigits(text[..4], out _)
            && (text.Length < 7 || (text[4] == '-' && TryDigits(text.Slice(5, 2), out _)))
            && (text.Length < 10 || (text[7] == '-' && TryDigits(text.Slice(8, 2), out _)));
        return dashed ? Read(raw) : null;
    }

    private static bool TryJoined(ReadOnlySpan<char> rest, out int month, out int day)
    {
        (month, day) = (0, 0);
        return rest.Length is 2 or 4 && TryDigits(rest[..2], out month) && (rest.Length == 2 || TryDigits(rest[2..], out day));
    }

    private static bool TrySeparated(ReadOnlySpan<char> rest, out int month, out int day)
    {
        day = 0;
        if (!TryOneOrTwo(ref rest, out month))
        {
            return false;
        }

        if (rest is "" or "月")
        {
            return true;
        }

        if (rest[0] is not ('-' or '.' or '/' or '月'))
        {
            return false;
        }

        rest = rest[1..];
        if (!TryOneOrTwo(ref rest, out day))
        {
            return false;
        }

        rest = rest is ['日', ..] ? rest[1..] : rest;
        return rest is "" or [' ' or 'T', ..];
    }

    private static bool TryOneOrTwo(ref ReadOnlySpan<char> rest, out int number)
    {
        var length = rest.Length > 1 && char.IsAsciiDigit(rest[1]) ? 2 : 1;
        if (rest.Length < length || !TryDigits(rest[..length], out number))
        {
            number = 0;
            return false;
        }

        rest = rest[length..];
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + c - '0';
        }

        return text.Length > 0;
    }

    private static PartialDate? Real(int year, int month, int day)
    {
        var possible = year >= 1000 && month is >= 0 and <= 12 && (month > 0 ? day <= DateTime.DaysInMonth(year, month) : day == 0);
        return possible && (year, month, day) != (1900, 1, 1) ? new PartialDate(year, month, day) : null;
    }
}
