using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>Marital status from marriages and deaths. The person's own death does not change it: it is the status at death.</summary>
internal static class MaritalStatusRules
{
    /// <summary>The status on a day.</summary>
    /// <param name="history">The marriages, from events up to that day.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="ownDeath">When the person died, where that is proved.</param>
    /// <param name="deaths">When spouses died, where that is proved; a death without a date is there with null.</param>
    public static MaritalStatus Decide(MaritalHistory history, DateOnly asOf, Death? ownDeath, IReadOnlyDictionary<ResidentNumber, Death> deaths)
    {
        var open = new List<MaritalHistory.Marriage>();
        var ends = new List<End>();
        foreach (var marriage in history.Marriages)
        {
            var death = marriage.Pair.Spouse is { } spouse ? deaths.GetValueOrDefault(spouse) : null;
            if (After(marriage.Since, death) || After(marriage.Since, ownDeath))
            {
                return Conflict(asOf, [marriage]);
            }

            if (marriage.Closing is not null)
            {
                ends.Add(new End(marriage, marriage.ClosedOn is { } on ? PartialDate.Of(on) : null, ByDeath: false));
            }
            else if (death is { Before: var day } && day <= asOf && ownDeath?.Precedes(death) != true)
            {
                ends.Add(new End(marriage, death.On, ByDeath: true));
            }
            else
            {
                open.Add(marriage);
            }
        }

        return open.Count > 1 ? Conflict(asOf, open)
            : open.Count == 1 ? new(MaritalStatusCode.Married, asOf, Day(open[0].Since), open[0].Opening, open[0].Pair.Spouse, [open[0].Opening!])
            : Ended(asOf, ends);
    }

    private static MaritalStatus Ended(DateOnly asOf, List<End> ends)
    {
        // The latest end decides; an end without a date may be any, so it decides only where no other does.
        var last = ends.OrderBy(end => end.On?.LastDay ?? DateOnly.MinValue).LastOrDefault();
        return last is null ? new(MaritalStatusCode.NoRecord, asOf, null, null, null, [])
            : last.ByDeath ? new(MaritalStatusCode.Widowed, asOf, last.On, last.Marriage.Opening, last.Marriage.Pair.Spouse, [last.Marriage.Opening!])
            : new(MaritalStatusCode.Divorced, asOf, last.On, last.Marriage.Closing, null, [last.Marriage.Closing!]);
    }

    private static MaritalStatus Conflict(DateOnly asOf, List<MaritalHistory.Marriage> marriages) =>
        new(MaritalStatusCode.Conflict, asOf, null, null, null, [.. marriages.Select(marriage => marriage.Opening).OfType<MarriageEvent>()]);

    private static bool After(DateOnly? married, Death? death) => married is { } day && death?.On is { } died && day > died.LastDay;

    private static PartialDate? Day(DateOnly? day) => day is { } known ? PartialDate.Of(known) : null;

    /// <summary>A proved death.</summary>
    /// <param name="On">The day, as far as known.</param>
    /// <param name="ProvedOn">Day of the cremation, or null.</param>
    internal sealed record Death(PartialDate? On, DateOnly? ProvedOn)
    {
        /// <summary>The first day by which the person is dead for certain; a death without any date counts as long ago.</summary>
        public DateOnly Before => On?.LastDay ?? ProvedOn ?? DateOnly.MinValue;

        /// <summary>Whether this death came before the other for certain: who dies first leaves a widow and is none.</summary>
        public bool Precedes(Death other) => On?.LastDay < other.On?.FirstDay;
    }

    private sealed record End(MaritalHistory.Marriage Marriage, PartialDate? On, bool ByDeath);
}
