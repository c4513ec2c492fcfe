namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>What the structure of a code says about its level and what lies above it.</summary>
internal static class DivisionCodeLevels
{
    private static readonly Dictionary<int, DivisionLevel> Levels = new()
    {
        [2] = DivisionLevel.Province,
        [4] = DivisionLevel.Prefecture,
        [6] = DivisionLevel.County,
        [9] = DivisionLevel.Township,
        [12] = DivisionLevel.Village,
    };

    /// <summary>The level of a code.</summary>
    public static DivisionLevel Of(string code) => Levels[DivisionRuns.Depth(code)];

    /// <summary>The codes above, nearest first; a county run by the province has no prefecture, so its next one may not exist.</summary>
    public static IEnumerable<string> Above(string code)
    {
        if (code.Length == 12)
        {
            yield return code[..9];
        }

        if (code.Length > 6)
        {
            yield return code[..6];
        }

        if (!code.EndsWith("00", StringComparison.Ordinal) || code.Length > 6)
        {
            yield return code[..4] + "00";
        }

        if (code.Length > 6 || !code.EndsWith("0000", StringComparison.Ordinal))
        {
            yield return code[..2] + "0000";
        }
    }
}
