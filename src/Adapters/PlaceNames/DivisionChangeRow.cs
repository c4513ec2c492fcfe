using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>One row of the change log (xzqh_bg) as it stands there.</summary>
internal sealed class DivisionChangeRow
{
    [Searched(By.Key)]
    public long RowId { get; set; }

    [Codes(typeof(DivisionChangeKind))]
    public string? Kind { get; set; }

    public string? OldCodes { get; set; }

    public string? NewCodes { get; set; }

    public string? OldNames { get; set; }

    public string? NewNames { get; set; }

    [Dates]
    public string? ApprovedOn { get; set; }

    [Dates]
    public string? EffectiveOn { get; set; }
}
