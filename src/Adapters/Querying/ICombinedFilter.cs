namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>A filter that combines others of its kind. All that is given must hold.</summary>
/// <typeparam name="TSelf">The filter itself.</typeparam>
public interface ICombinedFilter<TSelf>
    where TSelf : class, ICombinedFilter<TSelf>
{
    /// <summary>All of these hold.</summary>
    IReadOnlyList<TSelf>? And { get; }

    /// <summary>At least one of these holds; an empty list is refused.</summary>
    IReadOnlyList<TSelf>? Or { get; }

    /// <summary>This does not hold: the exact complement.</summary>
    TSelf? Not { get; }
}
