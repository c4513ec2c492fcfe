using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>How to order place names; one key per object.</summary>
public sealed record PlaceNameOrder
{
    /// <summary>By name, by code point.</summary>
    public SortDirection? Name { get; init; }

    /// <summary>By place-name code.</summary>
    public SortDirection? Code { get; init; }
}
