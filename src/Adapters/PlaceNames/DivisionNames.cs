namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Names of divisions differ between editions in style without a renaming: 街道办事处 became 街道, 村委会 became 村民委员会.</summary>
internal static class DivisionNames
{
    private static readonly string[] Styles =
        ["社区居民委员会", "社区居委会", "村民委员会", "居民委员会", "街道办事处", "村委会", "居委会", "办事处", "社区", "街道", "村"];

    /// <summary>True when the names differ in style only, or in a character that one source could not write.</summary>
    public static bool SameButForStyle(string left, string right)
    {
        if (left == right)
        {
            return true;
        }

        var (a, b) = (Bare(left), Bare(right));
        return a.Length == b.Length && a.Zip(b).All(pair => pair.First == pair.Second || pair.First == '?' || pair.Second == '?');
    }

    private static string Bare(string name)
    {
        var style = Styles.FirstOrDefault(style => name.Length > style.Length && name.EndsWith(style, StringComparison.Ordinal));
        return style is null ? name : name[..^style.Length];
    }
}
