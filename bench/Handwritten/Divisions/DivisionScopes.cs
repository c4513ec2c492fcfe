using System.Collections.Concurrent;

namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>Which codes, filed when, lie in the territory that a division has today.</summary>
internal sealed class DivisionScopes
{
    private readonly DivisionTree tree;
    private readonly string[] prefixes;
    private readonly ILookup<DivisionVersion, DivisionVersion> filedIn;
    private readonly ConcurrentDictionary<string, Scope> known = new();

    public DivisionScopes(DivisionTree tree, DateOnly today)
    {
        (this.tree, Day) = (tree, today);
        prefixes = [.. tree.Codes.Select(DivisionCode.Prefix).Order(StringComparer.Ordinal)];
        filedIn = tree.All.SelectMany(Territory, (version, place) => (version, place)).ToLookup(filed => filed.place, filed => filed.version);
    }

    /// <summary>The day that counts as today.</summary>
    public DateOnly Day { get; }

    public Scope Within(string code) => known.GetOrAdd(code, Find);

    private Scope Find(string code) => tree.Meaning(code, null) is { } division
        ? new Scope(new ScopeRanges(tree, prefixes, division.HoldsOn(Day) ? FiledIn(division) : EverUnder(division)).Write())
        : new Scope([]);

    /// <summary>Today's territory of a version: itself, else where its successors lead, else that of its nearest ancestor that has one.</summary>
    private List<DivisionVersion> Territory(DivisionVersion version)
    {
        for (var place = version; place is not null; place = tree.Parent(place, place.Clip(Day)))
        {
            if (tree.Current(place, Day) is { Count: > 0 } current)
            {
                return current;
            }
        }

        return [];
    }

    private HashSet<DivisionVersion> FiledIn(DivisionVersion division)
    {
        var (members, open) = (new HashSet<DivisionVersion>(), new Stack<DivisionVersion>([division]));
        while (open.TryPop(out var place))
        {
            members.UnionWith(filedIn[place]);
            foreach (var child in tree.Children(place, Day))
            {
                open.Push(child);
            }
        }

        return members;
    }

    /// <summary>For an abolished division: what was below it while it stood, and what it replaced.</summary>
    private HashSet<DivisionVersion> EverUnder(DivisionVersion division)
    {
        var (members, open) = (new HashSet<DivisionVersion>(), new Stack<DivisionVersion>([division]));
        while (open.TryPop(out var next))
        {
            if (members.Add(next))
            {
                foreach (var under in tree.EverBelow(next.Code).Where(below => below.From < next.To && next.From < below.To).Concat(next.Predecessors))
                {
                    open.Push(under);
                }
            }
        }

        return members;
    }
}
