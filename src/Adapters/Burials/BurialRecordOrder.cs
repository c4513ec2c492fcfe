using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>How to order burial records; one key per object.</summary>
public sealed record BurialRecordOrder
{
    /// <summary>By day of cremation.</summary>
    public SortDirection? CrematedOn { get; init; }
}
