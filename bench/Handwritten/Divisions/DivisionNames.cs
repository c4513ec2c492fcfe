namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>Names that differ in style only: 仲宫街道办事处 and 仲宫街道.</summary>
internal static class DivisionNames
{
    private static readonly string[] Styles =
        ["社区居民委员会", "社区居委会", "村民委员会", "居民委员会", "街道办事处", "村委会", "居委会", "办事处", "社区", "街道", "村"];

    /// <summary>Equal without the style; a lost character (?) equals any.</summary>
    public static bool Same(string left, string right)
    {
        var (a, b) = (Bare(left), Bare(right));
        return a.Length == b.Length && a.Zip(b).All(pair => pair.First == pair.Second || pair.First == '?' || pair.Second == '?');
    }

    private static string Bare(string name) =>
        Array.Find(Styles, style => name.Length > style.Length && name.EndsWith(style, StringComparison.Ordinal)) is { } style ? name[..^style.Length] : name;
}
