using System.Globalization;
using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>
/// Codes with their counts, most frequent first. A code list that was put on the wrong column would show names or numbers: only what looks like a code is shown,
/// up to six letters or digits of ASCII or one other character, and only when there are few of them.
/// </summary>
internal static partial class CodeTexts
{
    private const int Shown = 10;
    private const int MostKinds = 100;

    /// <summary>The list.</summary>
    public static string List(IReadOnlyList<(string Code, long Count)> codes)
    {
        var shown = codes.Count > MostKinds ? [] : codes.Where(code => LooksLikeCode().IsMatch(code.Code))
            .OrderByDescending(code => code.Count).ThenBy(code => code.Code, StringComparer.Ordinal).Take(Shown).ToList();
        var others = codes.Count - shown.Count;
        var texts = shown.Select(code => $"'{code.Code}' ({code.Count.ToString("N0", CultureInfo.InvariantCulture)})");
        return string.Join(", ", others == 0 ? texts : texts.Append($"{others} {(shown.Count == 0 ? "" : "other ")}{(others == 1 ? "value" : "values")} not shown"));
    }

    [GeneratedRegex(@"\A(?:[A-Z0-9]{1,6}|[^A-Z0-9])\z")]
    private static partial Regex LooksLikeCode();
}
