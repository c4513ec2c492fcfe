using System.Net;
using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Texts that legacy systems hold as HTML fragments.</summary>
internal static partial class PlainText
{
    /// <summary>The text without tags, entities decoded, white space folded; null when nothing is left.</summary>
    public static string? Read(string? fragment) => fragment is null
        ? null
        : Texts.Clean(Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(fragment, " ")), " "));

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
