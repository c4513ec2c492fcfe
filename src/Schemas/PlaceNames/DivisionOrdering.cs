using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>What divisions are ordered by; code and first day break ties.</summary>
/// <param name="order">The keys, most important first.</param>
internal sealed class DivisionOrdering(IReadOnlyList<DivisionOrder> order) : IComparer<Position>
{
    private static readonly ConditionalWeakTable<DivisionTree, ConcurrentDictionary<(DivisionOrder First, DivisionOrder? Second), ImmutableArray<DivisionVersion>>> Known = [];

    /// <summary>Every version of a tree in this order. It is sorted once for each tree and each of the twelve orders there are.</summary>
    public ImmutableArray<DivisionVersion> Sort(DivisionTree tree)
    {
        // What a key repeats of one before it decides nothing.
        List<DivisionOrder> keys = [.. order.DistinctBy(key => key.Name is null)];
        return keys.Count == 0
            ? tree.All
            : Known.GetOrCreateValue(tree).GetOrAdd((keys[0], keys.ElementAtOrDefault(1)), _ => [.. tree.All.OrderBy(PositionOf, this)]);
    }

    public Position PositionOf(DivisionVersion division) =>
        new([.. order.Select(key => key.Name is null ? division.Code : division.Name), division.Code], division.From.DayNumber);

    public int Compare(Position? left, Position? right)
    {
        for (var i = 0; i < left!.Keys.Count && i < right!.Keys.Count; i++)
        {
            var result = CodePoints.Compare(left.Keys[i]!, right.Keys[i]!);
            if (result != 0)
            {
                return i < order.Count && (order[i].Name ?? order[i].Code) == SortDirection.Desc ? -result : result;
            }
        }

        return left.Id.CompareTo(right!.Id);
    }
}
