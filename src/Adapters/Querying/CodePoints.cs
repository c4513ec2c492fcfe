using System.Text;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Order of texts by Unicode code point, which is how the registries compare them.</summary>
internal static class CodePoints
{
    /// <summary>The smallest text greater than every text that begins with <paramref name="start"/>; null when there is none.</summary>
    public static string? After(string start)
    {
        var runes = start.EnumerateRunes().ToList();
        while (runes.Count > 0 && runes[^1].Value == 0x10FFFF)
        {
            runes.RemoveAt(runes.Count - 1);
        }

        if (runes.Count == 0)
        {
            return null;
        }

        var next = runes[^1].Value + 1;
        runes[^1] = new Rune(next is >= 0xD800 and <= 0xDFFF ? 0xE000 : next);
        return string.Concat(runes);
    }

    /// <summary>Compares by code point; UTF-16 order differs above U+FFFF.</summary>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a != b)
            {
                return char.IsSurrogate(a) != char.IsSurrogate(b) ? (char.IsSurrogate(a) ? 1 : -1) : a.CompareTo(b);
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
