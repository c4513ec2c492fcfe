using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>One row of the table of funeral homes.</summary>
internal sealed class FuneralHomeRow
{
    [Searched(By.Key)]
    public string? Code { get; set; }

    public string? Name { get; set; }
}
