using System.Collections.Immutable;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>Pages of divisions in memory, by key as everywhere. A page costs what is looked at from its beginning to its end.</summary>
/// <param name="sorted">Divisions in the order of <paramref name="ordering"/>.</param>
/// <param name="ordering">What they are ordered by.</param>
/// <param name="passes">Which of them are listed.</param>
internal sealed class DivisionList(ImmutableArray<DivisionVersion> sorted, DivisionOrdering ordering, Func<DivisionVersion, bool> passes)
{
    /// <summary>How many are listed; each is looked at.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var division in sorted)
        {
            count += passes(division) ? 1 : 0;
        }

        return count;
    }

    public Slice<DivisionVersion> Read(PageRequest page)
    {
        var place = page.From is null ? (page.Backward ? sorted.Length : 0) : Before(page.From, itself: !page.Backward);
        var found = new List<DivisionVersion>(page.Count + 1);
        while (found.Count <= page.Count && (page.Backward ? place > 0 : place < sorted.Length))
        {
            var division = sorted[page.Backward ? --place : place++];
            if (passes(division))
            {
                found.Add(division);
            }
        }

        var more = found.Count > page.Count;
        var nodes = found.Take(page.Count).Select(division => (division, ordering.PositionOf(division)));
        return new(
            [.. page.Backward ? nodes.Reverse() : nodes],
            page.Backward ? page.From is not null : more,
            page.Backward ? more : page.From is not null);
    }

    /// <summary>How many come before a position, or are at it.</summary>
    private int Before(Position position, bool itself)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (ordering.Compare(ordering.PositionOf(sorted[middle]), position) is var order && (order < 0 || (itself && order == 0)))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
