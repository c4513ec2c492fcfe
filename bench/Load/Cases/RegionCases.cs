namespace CivilAffairsGraph.Load.Cases;

/// <summary>Every code down to county level that ever was, and some townships.</summary>
internal static class RegionCases
{
    private const int Townships = 100;

    public static List<Case> Of(CaseSource source)
    {
        var counties = source.Read("place-name.db", "SELECT DISTINCT substr(qhdm, 1, 6) FROM xzqh_bm WHERE length(qhdm) = 12 AND substr(qhdm, 7) = '000000' ORDER BY 1");
        var townships = source.Read("place-name.db", "SELECT DISTINCT substr(qhdm, 1, 9) FROM xzqh_bm WHERE length(qhdm) = 12 AND substr(qhdm, 7, 3) <> '000' AND substr(qhdm, 10) = '000' ORDER BY 1");
        return [.. counties.Concat(townships.Evenly(Townships)).ToList().Evenly(source.Most).Select(code => Case.Same(("c", code.Text)))];
    }
}
