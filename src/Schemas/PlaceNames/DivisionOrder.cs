using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>How to order divisions; one key per object.</summary>
public sealed record DivisionOrder
{
    /// <summary>By code.</summary>
    public SortDirection? Code { get; init; }

    /// <summary>By name, by code point.</summary>
    public SortDirection? Name { get; init; }
}
