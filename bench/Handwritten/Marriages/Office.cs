using CivilAffairsGraph.Handwritten.Divisions;

namespace CivilAffairsGraph.Handwritten.Marriages;

/// <summary>Offices that register marriages.</summary>
internal static class Office
{
    /// <summary>The divisions responsible on the day, each with the day to look at its tree; several after a split.</summary>
    public static IEnumerable<(DivisionVersion Division, DateOnly On)> Divisions(DivisionTree tree, string office, DateOnly day)
    {
        if (tree.Meaning(office.Length > 6 ? office[..6] : office, day) is not { } division)
        {
            return [];
        }

        var found = division.HoldsOn(day) ? [division]
            : day >= division.To ? tree.Current(division, day)
            : division.Predecessors.FindAll(earlier => earlier.HoldsOn(day)) is { Count: > 0 } earlier ? earlier : [division];
        return found.Select(version => (version, version.Clip(day)));
    }
}
