using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>One row of the table of cemeteries as it stands there. What each property means: <see cref="BurialFacility"/>.</summary>
internal sealed class BurialFacilityRow
{
    [Searched(By.Key)]
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? Code { get; set; }

    public string? Name { get; set; }

    [Codes(typeof(FacilityProperty))]
    public string? Property { get; set; }

    [Codes(typeof(DivisionLevel))]
    public string? Level { get; set; }

    [Codes(typeof(FacilityForm))]
    public string? Form { get; set; }

    [Searched(By.Range), Filed]
    public string? Division { get; set; }

    public string? Address { get; set; }

    public string? Area { get; set; }

    public string? PlannedPlots { get; set; }

    public string? UsedPlots { get; set; }

    [Dates]
    public string? ApprovedOn { get; set; }

    public string? Served { get; set; }
}
