using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>All divisions and their history, in memory, immutable: replaced whole when the registry changes.</summary>
public sealed class DivisionTree
{
    private readonly Dictionary<string, DivisionVersion[]> byCode;
    private readonly Dictionary<string, DivisionVersion[]> byParent;
    private readonly ConcurrentDictionary<int, string[]> prefixes = new();

    internal DivisionTree(Dictionary<string, List<DivisionVersion>> versions)
    {
        byCode = versions.ToDictionary(code => code.Key, code => code.Value.ToArray());
        All = [.. byCode.Values.SelectMany(spans => spans).OrderBy(span => span.Code, StringComparer.Ordinal).ThenBy(span => span.From)];
        byParent = All.Where(span => span.ParentCode is not null).GroupBy(span => span.ParentCode!).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Every version, by code and first day.</summary>
    public ImmutableArray<DivisionVersion> All { get; }

    /// <summary>The versions of a code, oldest first; none for a code that history never knew.</summary>
    public IReadOnlyList<DivisionVersion> Versions(string code) => byCode.TryGetValue(code, out var versions) ? versions : [];

    /// <summary>The newest version of a code, abolished or not, or null.</summary>
    public DivisionVersion? Newest(string code) => byCode.TryGetValue(code, out var versions) ? versions[^1] : null;

    /// <summary>The version that carried the code on the day, or null.</summary>
    public DivisionVersion? Find(string code, DateOnly on) => Array.Find(byCode.GetValueOrDefault(code) ?? [], version => version.HoldsOn(on));

    /// <summary>What a code on a record of that day means: the version of the day, else the last one before it, else the first; null for a code that history never knew.</summary>
    /// <param name="code">The filed code, padding removed.</param>
    /// <param name="on">Day of the record; null for the newest version.</param>
    public DivisionVersion? Meaning(string code, DateOnly? on)
    {
        var versions = byCode.GetValueOrDefault(code);
        return versions is null ? null
            : on is not { } day ? versions[^1]
            : Array.FindLast(versions, version => version.From <= day) ?? versions[0];
    }

    /// <summary>True when the day lies before the code's first known version.</summary>
    public bool BeforeHistory(string code, DateOnly? on) => on is { } day && byCode.TryGetValue(code, out var versions) && versions[0].From > day;

    /// <summary>The division above on a day, or null for the province.</summary>
    public DivisionVersion? Parent(DivisionVersion division, DateOnly on) =>
        division.ParentCode is { } parent ? Meaning(parent, division.Clip(on)) : null;

    /// <summary>The divisions above on a day, province first.</summary>
    public IReadOnlyList<DivisionVersion> Ancestors(DivisionVersion division, DateOnly on)
    {
        var above = new List<DivisionVersion>();
        for (var parent = Parent(division, on); parent is not null && above.Count < 8; parent = Parent(parent, on))
        {
            above.Insert(0, parent);
        }

        return above;
    }

    /// <summary>The divisions directly below that hold on the day, by code.</summary>
    public IEnumerable<DivisionVersion> Children(DivisionVersion division, DateOnly on) =>
        (byParent.GetValueOrDefault(division.Code) ?? []).Where(child => child.HoldsOn(division.Clip(on)));

    /// <summary>What the known codes of up to that many digits begin with, in order.</summary>
    internal string[] CodesUpTo(int digits) => prefixes.GetOrAdd(digits, limit =>
        [.. byCode.Keys.Where(code => code.Length <= limit).Select(CodeRanges.Prefix).Order(StringComparer.Ordinal)]);

    /// <summary>Every version ever filed directly under the code.</summary>
    internal IReadOnlyList<DivisionVersion> EverBelow(string code) => byParent.GetValueOrDefault(code) ?? [];

    /// <summary>Where the territory is on a day: the division itself, or the ends of the chains of its successors; none where unknown.</summary>
    public IReadOnlyList<DivisionVersion> Current(DivisionVersion division, DateOnly today)
    {
        if (division.HoldsOn(today))
        {
            return [division];
        }

        var ends = new List<DivisionVersion>();
        var seen = new HashSet<DivisionVersion> { division };
        var open = new Stack<DivisionVersion>(division.Successors.Select(successor => successor.Division).Reverse());
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (next.HoldsOn(today))
            {
                ends.Add(next);
                continue;
            }

            foreach (var (successor, _) in next.Successors.Reverse())
            {
                open.Push(successor);
            }
        }

        return ends;
    }
}
