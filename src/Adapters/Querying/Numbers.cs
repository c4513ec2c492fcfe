using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Whole numbers that a column holds as text: up to nine digits; anything else is no number.</summary>
internal static class Numbers
{
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>The number in SQL, as <see cref="Read"/> reads it in memory.</summary>
    public static readonly Expression<Func<string?, int?>> Value = raw =>
        (raw ?? "").Trim() != "" && (raw ?? "").Trim().Length <= 9 && SqlText.OnlyOf((raw ?? "").Trim(), "0123456789")
            ? (int?)SqlText.Whole((raw ?? "").Trim())
            : null;

    /// <summary>The number, or null.</summary>
    public static int? Read(string? raw)
    {
        var text = (raw ?? "").Trim(' ');
        return text.Length is > 0 and <= 9 && text.Trim(Digits).Length == 0 ? int.Parse(text, null) : null;
    }
}
