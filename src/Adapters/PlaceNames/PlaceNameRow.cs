using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>One row of the table of place names as it stands there. What each property means: <see cref="PlaceName"/>.</summary>
internal sealed class PlaceNameRow
{
    [Searched(By.Key)]
    public long RowId { get; set; }

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Romanized { get; set; }

    [Codes(typeof(PlaceNameClass))]
    public string? Class { get; set; }

    public string? CategoryCode { get; set; }

    [Searched(By.Range), Filed]
    public string? Division { get; set; }

    public string? Longitude { get; set; }

    public string? Latitude { get; set; }

    public string? Origin { get; set; }

    public string? Meaning { get; set; }

    public string? ApprovedBy { get; set; }

    [Dates]
    public string? ApprovedOn { get; set; }
}
