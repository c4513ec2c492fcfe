using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>One row of the change log. Several old or new codes stand for each other as a whole.</summary>
/// <param name="Kind">01 founded, 02 abolished, 03 renamed, 04 moved to another parent, 05 new code, 06 merged, 07 split.</param>
/// <param name="OldCodes">Codes before; empty where something was founded. A code that is also new lives on.</param>
/// <param name="NewCodes">Codes after.</param>
/// <param name="OldNames">Names before, parallel to the old codes.</param>
/// <param name="NewNames">Names after, parallel to the new codes.</param>
/// <param name="Document">Number of the approving document; null where unknown, always below county, where changes are inferred.</param>
/// <param name="ApprovedOn">yyyyMMdd, with zeros for unknown month and day.</param>
/// <param name="EffectiveOn">yyyyMMdd, or zeros where unknown: then the change took effect at the end of the year of approval.</param>
internal sealed record DivisionChange(
    string Kind,
    IReadOnlyList<string> OldCodes,
    IReadOnlyList<string> NewCodes,
    IReadOnlyList<string> OldNames,
    IReadOnlyList<string> NewNames,
    string? Document,
    string ApprovedOn,
    string EffectiveOn)
{
    /// <summary>Year whose end-of-year table is the first to show the change.</summary>
    public int Year { get; } = int.Parse(ApprovedOn.AsSpan(0, 4), CultureInfo.InvariantCulture);

    /// <summary>First day of the new state: the effective day, else 31 December of the year.</summary>
    public DateOnly FirstDay => DateOnly.TryParseExact(EffectiveOn, "yyyyMMdd", out var day) ? day : new DateOnly(Year, 12, 31);
}
