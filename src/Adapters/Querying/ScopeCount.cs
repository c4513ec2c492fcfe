using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>How many rows lie in a scope.</summary>
internal sealed class ScopeCount
{
    /// <summary>Counts a group.</summary>
    public static readonly Expression<Func<IGrouping<int, FiledId>, ScopeCount>> OfGroup = group => new ScopeCount { Scope = group.Key, Count = group.Count() };

    public required int Scope { get; init; }

    public required int Count { get; init; }
}
