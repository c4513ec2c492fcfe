using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>
/// Joins the versions of the year-end tables into a history by the change log: days of effect replace year-ends, codes that no table shows
/// get a version from the log where it names them, and what took over from what is recorded.
/// </summary>
internal sealed class DivisionHistory(DivisionRuns tables)
{
    /// <summary>Years by which the log and the tables may disagree about the same change.</summary>
    private const int Tolerance = 1;

    private readonly Dictionary<string, List<DivisionVersion>> versions = tables.Versions;
    private readonly HashSet<DivisionVersion> fromLog = [];

    /// <summary>Applies the log in order of effect; then a name that changed between two tables without a log row is taken as the code going on.</summary>
    public Dictionary<string, List<DivisionVersion>> Apply(IEnumerable<DivisionChange> log)
    {
        foreach (var change in log.OrderBy(change => change.Day))
        {
            Apply(change);
        }

        foreach (var (earlier, later) in versions.Values.SelectMany(spans => spans.Zip(spans.Skip(1))))
        {
            if (earlier.Successors.Count == 0 && earlier.To >= later.From)
            {
                earlier.ValidTo = later.ValidFrom;
                earlier.Precede(later, Certainty(earlier.Code, 1));
            }
        }

        return versions;
    }

    private void Apply(DivisionChange change)
    {
        var ended = change.Old.DistinctBy(old => old.Code).ToDictionary(old => old.Code, old => Ending(old, change));
        var begun = change.New.DistinctBy(@new => @new.Code).ToDictionary(@new => @new.Code, @new => Beginning(@new, change));
        var pairs = change.Pairs.ToList();
        foreach (var (old, @new) in pairs)
        {
            if (ended[old.Code] is { } from && begun[@new.Code] is { } to)
            {
                from.Precede(to, Certainty(old.Code, pairs.Count(pair => pair.Old.Code == old.Code)));
            }
        }
    }

    /// <summary>The version that ends with the change; null where the code lives on, which makes the change a partial transfer.</summary>
    private DivisionVersion? Ending((string Code, string? Name) old, DivisionChange change)
    {
        var spans = versions.GetValueOrDefault(old.Code) ?? [];
        var ending = Nearest(spans.Where(span => span.ValidTo is not null), span => span.To, change) ?? spans.FindLast(span => EndsNow(span, old.Code, change));
        if (ending is not null)
        {
            ending.ValidTo = change.On;
            return ending;
        }

        var holding = spans.FindLast(span => span.HoldsOn(change.Day));
        var renamed = change.New.Any(@new => @new.Code == old.Code);
        var known = holding is not null && (!renamed || old.Name is null || DivisionNames.SameButForStyle(holding.Name, old.Name));
        return known || old.Name is null ? null : Add(old.Code, old.Name, holding?.ValidFrom, change.On);
    }

    /// <summary>An open version ends with a change after the newest table, with a second change of a code that only the log knows, or with a renaming that no table shows yet.</summary>
    private bool EndsNow(DivisionVersion span, string code, DivisionChange change)
    {
        if (span.ValidTo is not null || span.From >= change.Day)
        {
            return false;
        }

        var successor = change.New.FirstOrDefault(@new => @new.Code == code);
        return successor.Code is null
            ? fromLog.Contains(span) || change.Day.Year > (tables.Tables(code)?.Last ?? 0)
            : successor.Name is { } name && !DivisionNames.SameButForStyle(span.Name, name);
    }

    /// <summary>The version that begins with the change, or that the old one joined.</summary>
    private DivisionVersion? Beginning((string Code, string? Name) @new, DivisionChange change)
    {
        var spans = versions.GetValueOrDefault(@new.Code) ?? [];
        if (Nearest(spans.Where(span => span.ValidFrom is not null && !fromLog.Contains(span)), span => span.From, change) is { } beginning)
        {
            beginning.ValidFrom = change.On;
            return beginning;
        }

        var holding = spans.FindLast(span => span.HoldsOn(change.Day));
        if (holding is not null && CameIntoBeing(holding, change))
        {
            holding.ValidFrom = change.On;
        }

        return holding ?? (@new.Name is null ? spans.Find(span => span.From > change.Day) : Add(@new.Code, @new.Name, change.On, to: null));
    }

    /// <summary>A code that the oldest table already shows began with an earlier change that made it, and a version that a renaming split begins with the renaming.</summary>
    private bool CameIntoBeing(DivisionVersion holding, DivisionChange change) =>
        change.Old.Any(old => old.Code == holding.Code && versions[old.Code].Exists(span => span != holding && span.To == change.Day))
        || (holding.ValidFrom is null
            && change.Kind is not (DivisionChangeKind.Merged or DivisionChangeKind.Abolished)
            && change.Day.Year <= tables.Tables(holding.Code)?.First);

    private DivisionVersion Add(string code, string name, PartialDate? from, PartialDate? to)
    {
        var spans = versions.TryGetValue(code, out var known) ? known : versions[code] = [];
        var version = new DivisionVersion
        {
            Code = code,
            Name = name,
            ParentCode = spans.FirstOrDefault()?.ParentCode ?? DivisionCodeLevels.Above(code).FirstOrDefault(versions.ContainsKey),
            Level = DivisionCodeLevels.Of(code),
            Kind = DivisionKind.Legal,
            ValidFrom = from,
            ValidTo = to,
        };
        fromLog.Add(version);
        spans.Add(version);
        spans.Sort((left, right) => (left.From, left.To).CompareTo((right.From, right.To)));
        return version;
    }

    private static DivisionVersion? Nearest(IEnumerable<DivisionVersion> spans, Func<DivisionVersion, DateOnly> border, DivisionChange change) => spans
        .Where(span => Math.Abs(border(span).Year - change.Day.Year) <= Tolerance)
        .MinBy(span => Math.Abs(border(span).DayNumber - change.Day.DayNumber));

    private static SuccessionKind Certainty(string code, int parts) =>
        code.Length > 6 ? SuccessionKind.Inferred : parts > 1 ? SuccessionKind.Partial : SuccessionKind.Full;
}
