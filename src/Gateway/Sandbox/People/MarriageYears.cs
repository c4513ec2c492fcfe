namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>When couples marry: the shape of the province's yearly registrations.</summary>
internal sealed class MarriageYears
{
    /// <summary>Registered marriages in ten thousand couples: 2014 to 2022 as published, the rest estimated.</summary>
    public static readonly YearTable Marriages = new([
        (1950, 45), (1953, 60), (1957, 58), (1960, 44), (1963, 70), (1970, 62), (1976, 60), (1980, 78), (1981, 95), (1985, 84), (1987, 93),
        (1990, 86), (1995, 78), (2000, 66), (2004, 62), (2008, 80), (2013, 88), (2014, 83.18), (2016, 67.07), (2019, 53.3), (2020, 48.74),
        (2021, 46.25), (2022, 42.06), (2023, 46.8), (2024, 36.2), (2025, 37.5)]);

    /// <summary>Which share of them is somebody's first here: the others follow from a divorce or a death.</summary>
    public static readonly YearTable FirstShare = new([(1980, 0.99), (2000, 0.94), (2010, 0.9), (2014, 0.88), (2019, 0.8), (2022, 0.76)]);

    private readonly double[] _cumulated;
    private readonly DateOnly _until;

    /// <summary>Prepares the choice of days up to and including <paramref name="until"/>.</summary>
    public MarriageYears(DateOnly until)
    {
        _until = until;
        _cumulated = new double[until.Year - SandboxSettings.From.Year + 1];
        var sum = 0.0;
        for (var i = 0; i < _cumulated.Length; i++)
        {
            var year = SandboxSettings.From.Year + i;
            var partOfYear = year == until.Year ? until.DayOfYear / 365.0 : 1;
            _cumulated[i] = sum += Marriages[year] * FirstShare[year] * partOfYear;
        }
    }

    /// <summary>A day of marriage.</summary>
    public DateOnly Pick(SandboxRandom random)
    {
        var wanted = random.NextDouble() * _cumulated[^1];
        var index = Array.BinarySearch(_cumulated, wanted);
        var year = SandboxSettings.From.Year + Math.Min(index < 0 ? ~index : index + 1, _cumulated.Length - 1);
        var last = new DateOnly(year, 12, 31);
        return random.Date(new DateOnly(year, 1, 1), last < _until ? last : _until);
    }
}
