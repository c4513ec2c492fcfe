namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>Writes a set of versions as few ranges of codes. Codes below a member that the registry does not know go with it.</summary>
internal sealed class ScopeRanges(DivisionTree tree, string[] prefixes, HashSet<DivisionVersion> members)
{
    private readonly List<CodeRange> ranges = [];

    public List<CodeRange> Write()
    {
        var outer = "?";
        foreach (var prefix in members.Select(member => DivisionCode.Prefix(member.Code)).Order(StringComparer.Ordinal))
        {
            if (!prefix.StartsWith(outer, StringComparison.Ordinal))
            {
                outer = prefix;
                Write(prefix, []);
            }
        }

        return ranges;
    }

    private void Write(string prefix, List<(DateOnly? Since, DateOnly? Until)> above)
    {
        var spans = Spans(tree.Versions(prefix.PadRight(6, '0'))) ?? above;
        var from = prefix;
        foreach (var child in Below(prefix))
        {
            Add(from, child, spans);
            Write(child, spans);
            from = DivisionCode.After(child);
        }

        Add(from, DivisionCode.After(prefix), spans);
    }

    private void Add(string from, string to, List<(DateOnly? Since, DateOnly? Until)> spans)
    {
        if (string.CompareOrdinal(from, to) >= 0)
        {
            return;
        }

        foreach (var (since, until) in spans)
        {
            if (since is null && until is null && ranges is [.., { IsDated: false } last] && last.To == from)
            {
                ranges[^1] = last with { To = to };
            }
            else
            {
                ranges.Add(new CodeRange(from, to, since, until));
            }
        }
    }

    private IEnumerable<string> Below(string prefix)
    {
        var index = Array.BinarySearch(prefixes, prefix, StringComparer.Ordinal);
        string? last = null;
        for (index = index < 0 ? ~index : index; index < prefixes.Length && prefixes[index].StartsWith(prefix, StringComparison.Ordinal); index++)
        {
            var child = prefixes[index];
            if (child != prefix && (last is null || !child.StartsWith(last, StringComparison.Ordinal)))
            {
                yield return last = child;
            }
        }
    }

    /// <summary>When the code meant a member; null where it never meant anything. The first meaning reaches back, the last forward.</summary>
    private List<(DateOnly? Since, DateOnly? Until)>? Spans(DivisionVersion[] versions)
    {
        if (versions.Length == 0)
        {
            return null;
        }

        var spans = new List<(DateOnly? Since, DateOnly? Until)>();
        for (var i = 0; i < versions.Length; i++)
        {
            if (members.Contains(versions[i]))
            {
                var (since, until) = (i == 0 ? (DateOnly?)null : versions[i].From, i == versions.Length - 1 ? (DateOnly?)null : versions[i + 1].From);
                if (spans.Count > 0 && spans[^1].Until == since)
                {
                    since = spans[^1].Since;
                    spans.RemoveAt(spans.Count - 1);
                }

                spans.Add((since, until));
            }
        }

        return spans;
    }
}
