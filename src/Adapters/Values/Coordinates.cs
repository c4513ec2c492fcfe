using System.Globalization;
using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Reads a pair of longitude and latitude columns, which hold texts: decimal degrees or degrees, minutes and seconds; a swapped pair is put right.</summary>
internal static partial class Coordinates
{
    private static readonly (double Low, double High) Longitudes = (73, 136);
    private static readonly (double Low, double High) Latitudes = (3, 54);

    /// <summary>Decimal degrees, or nulls, with the code of a quality issue where something is filed that cannot be read.</summary>
    public static (double? Latitude, double? Longitude, string? Issue) Read(string? longitude, string? latitude)
    {
        if (string.IsNullOrWhiteSpace(longitude) && string.IsNullOrWhiteSpace(latitude))
        {
            return default;
        }

        var (x, y) = (Degrees(longitude), Degrees(latitude));
        return Inside(x, Longitudes) && Inside(y, Latitudes) ? (y, x, null)
            : Inside(y, Longitudes) && Inside(x, Latitudes) ? (x, y, null)
            : (null, null, "VALUE_UNKNOWN");
    }

    private static bool Inside(double? degrees, (double Low, double High) bounds) => degrees >= bounds.Low && degrees <= bounds.High;

    private static double? Degrees(string? raw)
    {
        var text = (raw ?? "").Trim();
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees))
        {
            return degrees;
        }

        var match = Sexagesimal().Match(text);
        if (!match.Success)
        {
            return null;
        }

        double Number(int group) => match.Groups[group].Success ? double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return Number(2) >= 60 || Number(3) >= 60 ? null : Math.Round(Number(1) + (Number(2) / 60) + (Number(3) / 3600), 6);
    }

    [GeneratedRegex("""\A([0-9]{1,3})[°度º]\s*(?:([0-9]{1,2}(?:\.[0-9]+)?)[′'’分]\s*)?(?:([0-9]{1,2}(?:\.[0-9]+)?)(?:[″"”秒]|''|′′))?\z""")]
    private static partial Regex Sexagesimal();
}
