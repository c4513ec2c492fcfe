namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Whether and when a marriage ends by divorce.</summary>
internal static class Divorces
{
    /// <summary>How likely a standing marriage is divorced in a year: rises to 2019, falls with the cooling-off rule of 2021.</summary>
    public static readonly YearTable Yearly = new([
        (1950, 0.002), (1956, 0.0006), (1980, 0.0006), (1990, 0.0014), (2000, 0.0026), (2004, 0.0042), (2010, 0.0078), (2014, 0.0108),
        (2016, 0.0118), (2019, 0.0134), (2020, 0.0124), (2021, 0.0088), (2022, 0.0088), (2025, 0.0092)]);

    /// <summary>The day of divorce, after the marriage and before <paramref name="before"/>; null if it lasts.</summary>
    public static DateOnly? Pick(SandboxRandom random, DateOnly marriedOn, DateOnly before)
    {
        for (var year = 0; marriedOn.AddYears(year).AddDays(60) < before && year < 45; year++)
        {
            if (random.Chance(Yearly[marriedOn.Year + year] * ByDuration(year)))
            {
                var from = marriedOn.AddYears(year).AddDays(30);
                var to = marriedOn.AddYears(year + 1).AddDays(-1);
                return random.Date(from, to < before ? to : before.AddDays(-1));
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
