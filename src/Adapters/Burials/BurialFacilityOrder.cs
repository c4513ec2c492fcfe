using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>How to order burial facilities; one key per object.</summary>
public sealed record BurialFacilityOrder
{
    /// <summary>By name, by code point.</summary>
    public SortDirection? Name { get; init; }

    /// <summary>By plots planned.</summary>
    public SortDirection? PlannedPlots { get; init; }
}
