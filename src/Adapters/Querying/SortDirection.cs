namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Direction of an order. Nulls come last both ways.</summary>
public enum SortDirection
{
    /// <summary>Smallest first.</summary>
    Asc,

    /// <summary>Largest first.</summary>
    Desc,
}
