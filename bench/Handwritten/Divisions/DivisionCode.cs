namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>What the digits of a division code say.</summary>
internal static class DivisionCode
{
    /// <summary>2 province, 4 prefecture, 6 county, 9 township, 12 village.</summary>
    public static int Depth(string code) => code.Length > 6 ? code.Length : code.EndsWith("0000", StringComparison.Ordinal) ? 2 : code.EndsWith("00", StringComparison.Ordinal) ? 4 : 6;

    /// <summary>The digits that all codes below begin with.</summary>
    public static string Prefix(string code) => code[..Depth(code)];

    /// <summary>The codes above by digits, nearest first.</summary>
    public static IEnumerable<string> Above(string code) => new[] { 9, 6, 4, 2 }.Where(digits => digits < Depth(code)).Select(digits => code[..digits].PadRight(6, '0'));

    /// <summary>The first text behind all that begin with these digits.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
