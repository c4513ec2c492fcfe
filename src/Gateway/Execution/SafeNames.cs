using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Cleans text taken from a request before it is repeated.</summary>
internal static partial class SafeNames
{
    private const int LongestName = 64;

    /// <summary>The name with every long run of digits masked, so that an identity number sent as a name is not repeated.</summary>
    public static string Clean(string name) => MaskDigits(name.Length > LongestName ? name[..LongestName] : name);

    /// <summary>The text with every long run of digits masked.</summary>
    public static string MaskDigits(string text) => LongDigits().Replace(text, "…");

    [GeneratedRegex("[0-9]{6,}[Xx]?")]
    private static partial Regex LongDigits();
}
