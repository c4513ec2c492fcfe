namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>All versions of all divisions; never changes.</summary>
internal sealed class DivisionTree
{
    private const int Levels = 8;
    private readonly Dictionary<string, DivisionVersion[]> byCode;
    private readonly Dictionary<string, DivisionVersion[]> byParent;

    public DivisionTree(Dictionary<string, List<DivisionVersion>> versions)
    {
        byCode = versions.ToDictionary(code => code.Key, code => code.Value.ToArray());
        byParent = byCode.Values.SelectMany(spans => spans)
            .OrderBy(span => span.Code, StringComparer.Ordinal).ThenBy(span => span.From)
            .Where(span => span.Parent is not null)
            .GroupBy(span => span.Parent!)
            .ToDictionary(parent => parent.Key, parent => parent.ToArray());
    }

    public IEnumerable<string> Codes => byCode.Keys;

    public IEnumerable<DivisionVersion> All => byCode.Values.SelectMany(spans => spans);

    public DivisionVersion[] Versions(string code) => byCode.GetValueOrDefault(code) ?? [];

    public DivisionVersion[] EverBelow(string code) => byParent.GetValueOrDefault(code) ?? [];

    /// <summary>What the code meant on the day; before its history, what it meant first; without a day, what it means now.</summary>
    public DivisionVersion? Meaning(string code, DateOnly? on) =>
        !byCode.TryGetValue(code, out var spans) ? null
        : on is not { } day ? spans[^1]
        : Array.FindLast(spans, span => span.From <= day) ?? spans[0];

    public DivisionVersion? Parent(DivisionVersion division, DateOnly on) => division.Parent is { } parent ? Meaning(parent, division.Clip(on)) : null;

    /// <summary>The divisions above on the day, province first.</summary>
    public List<DivisionVersion> Ancestors(DivisionVersion division, DateOnly on)
    {
        var above = new List<DivisionVersion>(3);
        for (var parent = Parent(division, on); parent is not null && above.Count < Levels; parent = Parent(parent, on))
        {
            above.Add(parent);
        }

        above.Reverse();
        return above;
    }

    /// <summary>Names from province down, separated by a blank.</summary>
    public string Path(DivisionVersion division, DateOnly on) => string.Join(' ', Ancestors(division, on).Append(division).Select(version => version.Name));

    /// <summary>The divisions directly below on the day, by code.</summary>
    public IEnumerable<DivisionVersion> Children(DivisionVersion division, DateOnly on) => EverBelow(division.Code).Where(child => child.HoldsOn(division.Clip(on)));

    /// <summary>Where the territory is on the day: itself, or the ends of the chains of successors.</summary>
    public List<DivisionVersion> Current(DivisionVersion division, DateOnly day)
    {
        var (ends, seen, open) = (new List<DivisionVersion>(), new HashSet<DivisionVersion>(), new Stack<DivisionVersion>([division]));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (next.HoldsOn(day))
            {
                ends.Add(next);
                continue;
            }

            for (var i = next.Successors.Count - 1; i >= 0; i--)
            {
                open.Push(next.Successors[i]);
            }
        }

        return ends;
    }
}
