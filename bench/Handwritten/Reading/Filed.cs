using System.Globalization;

namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>Texts, numbers and codes as columns hold them.</summary>
internal static class Filed
{
    /// <summary>Without the blanks around it; null when nothing is left.</summary>
    public static string? Clean(string? raw) => raw?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A code for looking up its meaning: upper case without blanks around it; empty for none.</summary>
    public static string Code(string? raw) => (raw ?? "").Trim(' ').ToUpperInvariant();

    /// <summary>A whole number of up to nine digits, or null.</summary>
    public static int? Count(string? raw)
    {
        var text = raw.AsSpan().Trim(' ');
        return text.Length is > 0 and <= 9 && !text.ContainsAnyExceptInRange('0', '9') ? int.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A year from 1901 to 2199, or null.</summary>
    public static int? Year(string? raw) => int.TryParse(raw, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null;

    /// <summary>A division code without its padding: 6, 9 or 12 digits; null for anything else.</summary>
    public static string? Division(string? raw)
    {
        var code = (raw ?? "").Trim();
        if (code.Length is not (6 or 9 or 12) || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var length = code.Length;
        while (length > 6 && code.AsSpan(length - 3, 3) is "000")
        {
            length -= 3;
        }

        return code[..length];
    }

    /// <summary>An office code without its padding: the division and, where given, the office's number in it.</summary>
    public static string Office(string? raw)
    {
        var code = (raw ?? "").Trim(' ');
        if (code.Length > 8)
        {
            return code.AsSpan(8).ContainsAnyExcept('0') ? code : Office(code[..8]);
        }

        return code.Length == 8 && code.EndsWith("00", StringComparison.Ordinal) ? code[..6] : code;
    }
}
