using CivilAffairsGraph.Handwritten.Reading;

namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>Lays the change log over the versions of the year-end tables: exact days, divisions that no table holds, who follows whom.</summary>
internal sealed class ChangeLog(YearTables tables)
{
    private readonly Dictionary<string, List<DivisionVersion>> versions = tables.Versions;
    private readonly HashSet<DivisionVersion> added = [];

    public Dictionary<string, List<DivisionVersion>> Apply(IEnumerable<DivisionChange> changes)
    {
        foreach (var change in changes.OrderBy(change => change.Day))
        {
            Apply(change);
        }

        foreach (var spans in versions.Values)
        {
            for (var i = 1; i < spans.Count; i++)
            {
                var (earlier, later) = (spans[i - 1], spans[i]);
                if (earlier.Successors.Count == 0 && earlier.To >= later.From)
                {
                    earlier.Ended = later.Began;
                    earlier.Precede(later);
                }
            }
        }

        return versions;
    }

    private void Apply(DivisionChange change)
    {
        var ended = change.Old.DistinctBy(old => old.Code).ToDictionary(old => old.Code, old => Ending(old, change));
        var begun = change.New.DistinctBy(@new => @new.Code).ToDictionary(@new => @new.Code, @new => Beginning(@new, change));
        foreach (var (old, @new) in change.Pairs)
        {
            if (ended[old.Code] is { } from && begun[@new.Code] is { } to)
            {
                from.Precede(to);
            }
        }
    }

    /// <summary>The version that the change ended: the one whose end is near, else one that still held, else one that only the log knows.</summary>
    private DivisionVersion? Ending(NamedCode old, DivisionChange change)
    {
        var spans = Of(old.Code);
        var ending = Nearest(spans.Where(span => span.Ended is not null), span => span.To, change.Day) ?? spans.FindLast(span => EndsNow(span, change));
        if (ending is not null)
        {
            ending.Ended = change.On;
            return ending;
        }

        var holding = spans.FindLast(span => span.HoldsOn(change.Day));
        var known = holding is not null && (!change.New.Exists(@new => @new.Code == old.Code) || old.Name is null || DivisionNames.Same(holding.Name, old.Name));
        return known || old.Name is null ? null : Add(old.Code, old.Name, holding?.Began, change.On);
    }

    private bool EndsNow(DivisionVersion span, DivisionChange change)
    {
        if (span.Ended is not null || span.From >= change.Day)
        {
            return false;
        }

        var successor = change.New.Find(@new => @new.Code == span.Code);
        return successor.Code is null
            ? added.Contains(span) || change.Day.Year > (tables.YearsOf(span.Code)?[^1] ?? 0)
            : successor.Name is { } name && !DivisionNames.Same(span.Name, name);
    }

    /// <summary>The version that the change began: the one whose beginning is near, else the one that holds, else one that only the log knows.</summary>
    private DivisionVersion? Beginning(NamedCode @new, DivisionChange change)
    {
        var spans = Of(@new.Code);
        if (Nearest(spans.Where(span => span.Began is not null && !added.Contains(span)), span => span.From, change.Day) is { } beginning)
        {
            beginning.Began = change.On;
            return beginning;
        }

        var holding = spans.FindLast(span => span.HoldsOn(change.Day));
        if (holding is not null && BeganNow(holding, change))
        {
            holding.Began = change.On;
        }

        return holding ?? (@new.Name is null ? spans.Find(span => span.From > change.Day) : Add(@new.Code, @new.Name, change.On, null));
    }

    private bool BeganNow(DivisionVersion holding, DivisionChange change) =>
        change.Old.Exists(old => old.Code == holding.Code && Of(old.Code).Exists(span => span != holding && span.To == change.Day))
        || (holding.Began is null && change.Begins && change.Day.Year <= tables.YearsOf(holding.Code)?[0]);

    private DivisionVersion Add(string code, string name, PartialDate? from, PartialDate? to)
    {
        if (!versions.TryGetValue(code, out var spans))
        {
            versions[code] = spans = [];
        }

        var parent = spans.Count > 0 ? spans[0].Parent : DivisionCode.Above(code).FirstOrDefault(versions.ContainsKey);
        var version = new DivisionVersion(code, name, parent, from, to);
        added.Add(version);
        spans.Add(version);
        spans.Sort((left, right) => (left.From, left.To).CompareTo((right.From, right.To)));
        return version;
    }

    private List<DivisionVersion> Of(string code) => versions.GetValueOrDefault(code) ?? [];

    /// <summary>Tables are of a year's end, so a border may lie a year off.</summary>
    private static DivisionVersion? Nearest(IEnumerable<DivisionVersion> spans, Func<DivisionVersion, DateOnly> border, DateOnly day) => spans
        .Where(span => Math.Abs(border(span).Year - day.Year) <= 1)
        .MinBy(span => Math.Abs(border(span).DayNumber - day.DayNumber));
}
