using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>Where places lie, roughly: near the seat of their prefecture.</summary>
internal static class Coordinates
{
    private const int Millionths = 1_000_000;

    /// <summary>Longitude and latitude of the seats, degrees, by the first four digits of the code.</summary>
    private static readonly Dictionary<string, (decimal East, decimal North)> Seats = new()
    {
        ["3700"] = (117.02m, 36.67m), ["3701"] = (117.00m, 36.65m), ["3702"] = (120.38m, 36.07m), ["3703"] = (118.05m, 36.81m), ["3704"] = (117.32m, 34.81m),
        ["3705"] = (118.67m, 37.43m), ["3706"] = (121.45m, 37.46m), ["3707"] = (119.16m, 36.71m), ["3708"] = (116.59m, 35.41m),
        ["3709"] = (117.09m, 36.20m), ["3710"] = (122.12m, 37.51m), ["3711"] = (119.53m, 35.42m), ["3712"] = (117.68m, 36.21m),
        ["3713"] = (118.36m, 35.10m), ["3714"] = (116.36m, 37.43m), ["3715"] = (115.99m, 36.46m), ["3716"] = (117.97m, 37.38m), ["3717"] = (115.48m, 35.23m),
    };

    /// <summary>A point up to 0.3 degrees from the seat of the division's prefecture.</summary>
    public static (decimal East, decimal North) Near(string division, SandboxRandom random)
    {
        var (east, north) = Seats[division[..4]];
        return (east + Offset(random), north + Offset(random));
    }

    /// <summary>Degrees as <c>117.023611</c>.</summary>
    public static string Decimal(decimal degrees) => degrees.ToString("0.000000", CultureInfo.InvariantCulture);

    /// <summary>Degrees as <c>117°01′25″</c>, cut to whole seconds.</summary>
    public static string Sexagesimal(decimal degrees)
    {
        var seconds = (int)(degrees * 3600);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}°{seconds / 60 % 60:00}′{seconds % 60:00}″");
    }

    private static decimal Offset(SandboxRandom random) => (decimal)random.Between(-300_000, 300_000) / Millionths;
}
