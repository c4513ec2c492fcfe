namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Whether and when a marriage ends by divorce.</summary>
internal static class Divorces
{
    private const int LongestYears = 45;

    /// <summary>How likely a standing marriage is divorced in a year: rises to 2019, falls with the cooling-off rule of 2021.</summary>
    public static readonly YearTable Yearly = new([
        (1950, 0.002), (1956, 0.0005), (1980, 0.0005), (1990, 0.0012), (2000, 0.0022), (2004, 0.0036), (2010, 0.0066), (2014, 0.0089),
        (2016, 0.0098), (2019, 0.0120), (2020, 0.0112), (2021, 0.0080), (2022, 0.0080), (2025, 0.0084)]);

    /// <summary>The day of divorce, after the marriage and before <paramref name="before"/>; null if it lasts.</summary>
    public static DateOnly? Pick(SandboxRandom random, DateOnly marriedOn, DateOnly before)
    {
        for (var year = 0; year < LongestYears; year++)
        {
            var day = random.Date(marriedOn.AddYears(year).AddDays(30), marriedOn.AddYears(year + 1).AddDays(-1));
            if (day >= before)
            {
                return null;
            }

            if (random.Chance(Yearly[day.Year] * ByDuration(year)))
            {
                return day;
            }
        }

        return null;
    }

    private static double ByDuration(int years) => years switch
    {
        0 => 0.6,
        < 8 => 1.8,
        < 16 => 1.3,
        < 26 => 0.7,
        _ => 0.15,
    };
}
