using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>
/// The marriages of one person as the events dated up to a day tell them, before anybody's death. Valid time: what held then, by what is known now.
/// IA opens a marriage; ICA without a known IA opens one since the original's date; IB closes; ICB without IB closes by implication; ID erases for every day; IC says nothing.
/// </summary>
internal sealed class MaritalHistory
{
    private readonly List<Marriage> marriages = [];

    private MaritalHistory()
    {
    }

    /// <summary>Every marriage and divorce, in the order of each pair.</summary>
    public IReadOnlyList<Marriage> Marriages => marriages;

    /// <summary>Marriages without a recorded end.</summary>
    public IEnumerable<Marriage> Open => marriages.Where(marriage => marriage.Opening is not null && marriage.Closing is null);

    /// <summary>A marriage, or a divorce whose marriage is not recorded.</summary>
    /// <param name="Pair">The other side.</param>
    /// <param name="Opening">The event that shows it; null where only its end is recorded.</param>
    /// <param name="Since">Day of the marriage, or null.</param>
    /// <param name="Closing">The event that ends it, or null.</param>
    /// <param name="ClosedOn">Day of the end, or null.</param>
    internal sealed record Marriage(Pair Pair, MarriageEvent? Opening, DateOnly? Since, MarriageEvent? Closing, DateOnly? ClosedOn);

    public static MaritalHistory Of(ResidentNumber person, IReadOnlyList<MarriageEvent> clustered, DateOnly asOf)
    {
        var history = new MaritalHistory();
        foreach (var pair in clustered.GroupBy(registered => Pair.Of(person, registered)))
        {
            history.marriages.AddRange(OfPair(pair.Key, [.. pair], asOf));
        }

        return history;
    }

    private static List<Marriage> OfPair(Pair pair, List<MarriageEvent> events, DateOnly asOf)
    {
        var annulments = events.Where(registered => registered.Kind == MarriageEventKind.Annulment).ToList();
        var known = events.Where(registered => registered.RegisteredOn is not { } day || day <= asOf).ToList();
        var marriages = new List<Marriage>();
        foreach (var (registered, on, opens) in Steps(known))
        {
            var open = marriages.FindLastIndex(marriage => marriage.Closing is null);
            if (opens && open < 0)
            {
                marriages.Add(new Marriage(pair, registered, on, null, null));
            }
            else if (!opens && open >= 0)
            {
                marriages[open] = marriages[open] with { Closing = registered, ClosedOn = on };
            }
            else if (!opens && marriages.Count == 0)
            {
                marriages.Add(new Marriage(pair, null, null, registered, on));
            }
        }

        foreach (var annulment in annulments)
        {
            Erase(marriages, annulment);
        }

        return marriages;
    }

    /// <summary>Openings and closings in order: an undated opening comes first, an undated end last.</summary>
    private static IEnumerable<(MarriageEvent Event, DateOnly? On, bool Opens)> Steps(List<MarriageEvent> known)
    {
        var married = known.Exists(registered => registered.Kind == MarriageEventKind.Marriage);
        var divorced = known.Exists(registered => registered.Kind == MarriageEventKind.Divorce);
        return known
            .Select(registered => registered.Kind switch
            {
                MarriageEventKind.Marriage => (Event: registered, On: registered.RegisteredOn, Opens: (bool?)true),
                MarriageEventKind.MarriageReissue when !married => (registered, registered.OriginalRegisteredOn, true),
                MarriageEventKind.Divorce => (registered, registered.RegisteredOn, false),
                MarriageEventKind.DivorceReissue when !divorced => (registered, registered.OriginalRegisteredOn, false),
                _ => (registered, null, null),
            })
            .Where(step => step.Opens is not null)
            .Select(step => (step.Event, step.On, step.Opens!.Value))
            .OrderBy(step => step.On ?? (step.Value ? DateOnly.MinValue : DateOnly.MaxValue)).ThenBy(step => step.Value ? 0 : 1).ThenBy(step => step.Event.RowId);
    }

    /// <summary>An annulled marriage never was: the one that the annulment names, else the last one before it.</summary>
    private static void Erase(List<Marriage> marriages, MarriageEvent annulment)
    {
        var named = marriages.FindLastIndex(marriage => annulment.OriginalRegisteredOn is { } day && marriage.Since == day);
        var before = marriages.FindLastIndex(marriage => marriage.Since is not { } since || annulment.RegisteredOn is not { } day || since <= day);
        if (named >= 0 || before >= 0)
        {
            marriages.RemoveAt(named >= 0 ? named : before);
        }
    }
}
