namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Legal age of marriage (法定婚龄): 22 and 20 years since 1981-01-01, 20 and 18 before.</summary>
internal static class MarriageAge
{
    private static readonly DateOnly LawOf1980 = new(1981, 1, 1);

    public static int Husband(DateOnly on) => on < LawOf1980 ? 20 : 22;

    public static int Wife(DateOnly on) => on < LawOf1980 ? 18 : 20;
}
