using System.Globalization;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Reads money columns, which hold texts. A bare number is in 10,000 yuan (万元); from 100,000 on its unit is unclear.</summary>
internal static class Money
{
    private static readonly (string Suffix, decimal Factor)[] Units = [("万元", 10_000m), ("万", 10_000m), ("元", 1m)];

    /// <summary>The amount in yuan, or null with the code of a quality issue where something is filed that cannot be read.</summary>
    public static (decimal? Yuan, string? Issue) Read(string? raw)
    {
        var text = ResidentNumber.Fold(raw).Replace(",", "", StringComparison.Ordinal);
        if (text.Length == 0)
        {
            return default;
        }

        var unit = Array.Find(Units, unit => text.EndsWith(unit.Suffix, StringComparison.Ordinal));
        var digits = unit.Suffix is null ? text : text[..^unit.Suffix.Length];
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > 1_000_000_000_000m)
        {
            return (null, "VALUE_UNKNOWN");
        }

        return unit.Suffix is null && amount >= 100_000m ? (null, "UNIT_UNCLEAR") : (amount * (unit.Suffix is null ? 10_000m : unit.Factor), null);
    }
}
