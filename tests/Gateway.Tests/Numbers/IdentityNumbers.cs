using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Identity numbers of people of a sandbox, as they stand in a text.</summary>
internal static partial class IdentityNumbers
{
    private const int Shown = 4;

    /// <summary>A number of nobody, for tests that let one go through.</summary>
    public const string Planted = "370099198001010012";

    /// <summary>Another, for tests that put one into an address to see it refused.</summary>
    public const string InAddress = "370099199001010021";

    /// <summary>Those in a text, with usual digits.</summary>
    public static IEnumerable<string> In(string text) => Shape().IsMatch(text) ? Shape().Matches(text).Select(number => Usual(number.Value)) : [];

    /// <summary>The text with each masked.</summary>
    public static string Mask(string text) => Shape().Replace(text, number => $"{number.Value[..Shown]}{new string('*', number.Length - (2 * Shown))}{number.Value[^Shown..]}");

    private static string Usual(string number) => string.Concat(number.Select(character => character >= '０' ? (char)(character - '０' + '0') : char.ToUpperInvariant(character)));

    // Their address ends in 99, which is never assigned; 18 characters, or 15 without century and check digit. Not a part of a longer number, nor decimals.
    [GeneratedRegex("""
        (?<![0-9０-９]|[0-9][.]) [3３][7７][0-9０-９]{2}[9９]{2}
        (?: (?:[1１][8９89]|[2２][0０])[0-9０-９]{2} (?:[0０][1-9１-９]|[1１][0-2０-２]) (?:[0０][1-9１-９]|[12１２][0-9０-９]|[3３][01０１]) [0-9０-９]{3} [0-9０-９XxＸｘ]
          | [0-9０-９]{2} (?:[0０][1-9１-９]|[1１][0-2０-２]) (?:[0０][1-9１-９]|[12１２][0-9０-９]|[3３][01０１]) [0-9０-９]{3} )
        (?![0-9０-９])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Shape();
}
