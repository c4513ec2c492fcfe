using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>
/// Writes a set of versions as ranges of codes. A code that history never knew goes with the nearest code above it, so whole prefixes
/// become one range, split only where a code below goes elsewhere or changes sides on some day.
/// </summary>
internal sealed class CodeRanges
{
    private readonly DivisionTree tree;
    private readonly HashSet<DivisionVersion> members;
    private readonly string[] codes;
    private readonly List<(string From, string To, Span[] Spans)> ranges = [];

    private CodeRanges(DivisionTree tree, HashSet<DivisionVersion> members, int digits)
    {
        (this.tree, this.members) = (tree, members);
        codes = tree.CodesUpTo(digits);
    }

    /// <summary>Days on which a code belongs to the set.</summary>
    private readonly record struct Span(DateOnly? Since, DateOnly? Until);

    public static IReadOnlyList<CodeRange> Of(DivisionTree tree, HashSet<DivisionVersion> members, int digits)
    {
        var writer = new CodeRanges(tree, members, digits);
        var outer = "?";
        foreach (var prefix in members.Where(member => member.Code.Length <= digits).Select(member => Prefix(member.Code)).Order(StringComparer.Ordinal))
        {
            if (!prefix.StartsWith(outer, StringComparison.Ordinal))
            {
                outer = prefix;
                writer.Write(prefix, []);
            }
        }

        return writer.Merged();
    }

    /// <summary>What every code below a code begins with: 37, 3716, 371602, 371602001.</summary>
    internal static string Prefix(string code) => code.Length > 6 ? code
        : code.EndsWith("0000", StringComparison.Ordinal) ? code[..2]
        : code.EndsWith("00", StringComparison.Ordinal) ? code[..4] : code;

    /// <summary>Writes the codes that begin with the prefix; those that history never knew belong as the code above does.</summary>
    private void Write(string prefix, Span[] above)
    {
        var spans = Spans(prefix.PadRight(Math.Max(6, prefix.Length), '0')) ?? above;
        var (from, end) = (prefix, CodePoints.After(prefix)!);
        foreach (var child in Children(prefix))
        {
            Add(from, child, spans);
            Write(child, spans);
            from = CodePoints.After(child)!;
        }

        Add(from, end, spans);
    }

    private void Add(string from, string to, Span[] spans)
    {
        if (string.CompareOrdinal(from, to) < 0 && spans.Length > 0)
        {
            ranges.Add((from, to, spans));
        }
    }

    /// <summary>The prefixes of the known codes directly below.</summary>
    private IEnumerable<string> Children(string prefix)
    {
        var index = Array.BinarySearch(codes, prefix, StringComparer.Ordinal);
        index = index < 0 ? ~index : index;
        string? last = null;
        for (; index < codes.Length && codes[index].StartsWith(prefix, StringComparison.Ordinal); index++)
        {
            var child = codes[index];
            if (child != prefix && (last is null || !child.StartsWith(last, StringComparison.Ordinal)))
            {
                yield return last = child;
            }
        }
    }

    /// <summary>Null for a code that history never knew.</summary>
    private Span[]? Spans(string code)
    {
        var versions = tree.Versions(code);
        if (versions.Count == 0)
        {
            return null;
        }

        var spans = new List<Span>();
        for (var i = 0; i < versions.Count; i++)
        {
            if (!members.Contains(versions[i]))
            {
                continue;
            }

            var since = i == 0 ? (DateOnly?)null : versions[i].From;
            var until = i == versions.Count - 1 ? (DateOnly?)null : versions[i + 1].From;
            if (spans.Count > 0 && spans[^1].Until == since)
            {
                since = spans[^1].Since;
                spans.RemoveAt(spans.Count - 1);
            }

            spans.Add(new Span(since, until));
        }

        return [.. spans];
    }

    private List<CodeRange> Merged()
    {
        var merged = new List<CodeRange>();
        foreach (var (from, to, spans) in ranges)
        {
            if (merged.Count > 0 && spans is [{ Since: null, Until: null }] && merged[^1] is { Since: null, Until: null } last && last.To == from)
            {
                merged[^1] = last with { To = to };
                continue;
            }

            merged.AddRange(spans.Select(span => new CodeRange(from, to, span.Since, span.Until)));
        }

        return merged;
    }
}
