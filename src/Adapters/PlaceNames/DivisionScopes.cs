using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Which filed codes lie in the territory of a division, as few ranges of codes. Belongs to one tree and one day.</summary>
internal sealed class DivisionScopes(DivisionTree tree, DateOnly today)
{
    private readonly ConcurrentDictionary<(string Code, int Digits), IReadOnlyList<CodeRange>> known = new();
    private readonly Lazy<ILookup<DivisionVersion, DivisionVersion>> filedIn = new(() => tree.All
        .SelectMany(version => Territory(tree, version, today), (version, place) => (version, place))
        .ToLookup(filed => filed.place, filed => filed.version));

    public DateOnly Today => today;

    public IReadOnlyList<CodeRange> Within(string code, int digits) => known.GetOrAdd((code, digits), key => Find(key.Code, key.Digits));

    private IReadOnlyList<CodeRange> Find(string code, int digits)
    {
        if (tree.Newest(code) is not { } division)
        {
            return [];
        }

        var members = division.HoldsOn(today) ? Filed(division) : Under(division);
        return CodeRanges.Of(tree, members, digits);
    }

    /// <summary>Every version whose territory of today lies in the division or below it.</summary>
    private HashSet<DivisionVersion> Filed(DivisionVersion division)
    {
        var members = new HashSet<DivisionVersion>();
        var open = new Stack<DivisionVersion>([division]);
        while (open.TryPop(out var place))
        {
            members.UnionWith(filedIn.Value[place]);
            foreach (var child in tree.Children(place, today))
            {
                open.Push(child);
            }
        }

        return members;
    }

    /// <summary>An abolished division: itself, what was below it, and what these replaced.</summary>
    private HashSet<DivisionVersion> Under(DivisionVersion division)
    {
        var members = new HashSet<DivisionVersion>();
        var open = new Stack<DivisionVersion>([division]);
        while (open.TryPop(out var next))
        {
            if (!members.Add(next))
            {
                continue;
            }

            foreach (var version in tree.EverBelow(next.Code).Where(below => below.From < next.To && next.From < below.To).Concat(next.Predecessors))
            {
                open.Push(version);
            }
        }

        return members;
    }

    /// <summary>Where filed versions are today: the ends of their successors, else those of their nearest ancestor that has them.</summary>
    private static IReadOnlyList<DivisionVersion> Territory(DivisionTree tree, DivisionVersion version, DateOnly today)
    {
        for (var place = version; place is not null; place = tree.Parent(place, place.Clip(today)))
        {
            if (tree.Current(place, today) is { Count: > 0 } current)
            {
                return current;
            }
        }

        return [];
    }
}
