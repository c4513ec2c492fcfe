using System.Globalization;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Reads area columns, which hold texts: in mu (亩, 2000/3 m²) unless the text says square metres.</summary>
internal static class Area
{
    private const double SquareMetresPerMu = 2000.0 / 3.0;
    private static readonly (string Suffix, double Factor)[] Units = [("M²", 1), ("㎡", 1), ("M2", 1), ("平方米", 1), ("平米", 1), ("亩", SquareMetresPerMu)];

    /// <summary>The area in square metres, or null with the code of a quality issue where something is filed that cannot be read.</summary>
    public static (double? SquareMetres, string? Issue) Read(string? raw)
    {
        var text = ResidentNumber.Fold(raw).Replace(",", "", StringComparison.Ordinal);
        if (text.Length == 0)
        {
            return default;
        }

        var unit = Array.Find(Units, unit => text.EndsWith(unit.Suffix, StringComparison.Ordinal));
        var digits = unit.Suffix is null ? text : text[..^unit.Suffix.Length];
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && double.IsFinite(amount)
            ? (amount * (unit.Suffix is null ? SquareMetresPerMu : unit.Factor), null)
            : (null, "VALUE_UNKNOWN");
    }
}
