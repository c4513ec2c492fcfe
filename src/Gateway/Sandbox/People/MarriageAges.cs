namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>At which age people marry for the first time.</summary>
internal static class MarriageAges
{
    private static readonly DateOnly _lawOf1980 = new(1981, 1, 1);
    private static readonly YearTable _meanOfMen = new([(1950, 21.5), (1970, 23.5), (1980, 24.8), (1990, 23.8), (2005, 25.5), (2015, 27), (2025, 29.5)]);

    /// <summary>The least lawful age, in years.</summary>
    public static int Lawful(Sex sex, DateOnly day) => (sex, day < _lawOf1980) switch
    {
        (Sex.Male, true) => 20,
        (Sex.Male, false) => 22,
        (_, true) => 18,
        _ => 20,
    };

    /// <summary>The last days of birth of a man and a woman who marry each other for the first time on a day.</summary>
    public static (DateOnly Husband, DateOnly Wife) Pick(SandboxRandom random, DateOnly day)
    {
        // Three draws make a bell, long towards the old.
        var spread = (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.4) * 5;
        var his = Math.Max(_meanOfMen[day.Year] + spread, Lawful(Sex.Male, day));
        var hers = Math.Max(his - 1.5 + ((random.NextDouble() + random.NextDouble() - 1) * 4), Lawful(Sex.Female, day));
        return (Birthday(day, his), Birthday(day, hers));
    }

    private static DateOnly Birthday(DateOnly day, double age) => day.AddYears(-(int)age).AddDays(-(int)(age % 1 * 365));
}
