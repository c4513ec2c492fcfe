using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>Short names of divisions: without the word that says what kind of division it is.</summary>
internal static partial class ShortNames
{
    /// <summary>历下区 is 历下; a name of one character keeps its generic word: 费县.</summary>
    public static string Of(string name) => Generic().Match(name) is { Success: true, Index: > 1 } generic ? name[..generic.Index] : name;

    [GeneratedRegex("(省|市|区|县|街道办事处|街道|镇|乡|社区居民委员会|社区居委会|居民委员会|居委会|村民委员会|村委会)$")]
    private static partial Regex Generic();
}
