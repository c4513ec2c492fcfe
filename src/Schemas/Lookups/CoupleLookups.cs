using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.People;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether two people are registered as married to each other. What either has with others plays no part: it would tell of others.</summary>
internal sealed class CoupleLookups(MarriageEventsByPerson events, BurialRecordsByPerson burials) : ILookups
{
    public bool Answers(Question question) => question is CoupleQuestion;

    public async Task<IReadOnlyDictionary<Question, Finding>> AnswerAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var asked = questions.Cast<CoupleQuestion>().ToList();
        var persons = asked.SelectMany(question => question.Persons).Select(person => person.Number).ToHashSet();
        var found = await events.LoadManyAsync(persons, cancellationToken);
        var marriages = asked.ToDictionary(question => question, question => Marriages(question, found));

        // Read with the names; where that failed it fails here, but only those who need it.
        var deaths = marriages.Values.Any(NeedsDeaths) ? DeathsAsync(persons, cancellationToken) : Task.FromResult<IReadOnlyDictionary<ResidentNumber, MaritalStatusRules.Death>>(NoDeaths);
        var findings = new Dictionary<Question, Finding>();
        foreach (var (question, own) in marriages)
        {
            findings[question] = await DecideAsync(question, own, deaths);
        }

        return findings;
    }

    private static readonly Dictionary<ResidentNumber, MaritalStatusRules.Death> NoDeaths = [];

    private static bool NeedsDeaths(IReadOnlyList<MaritalHistory.Marriage> marriages) => marriages.Any(marriage => marriage.Closing is null);

    private static List<MaritalHistory.Marriage> Marriages(CoupleQuestion question, IReadOnlyDictionary<ResidentNumber, IReadOnlyList<MarriageEvent>> found)
    {
        // What is filed of either counts, so that it does not matter who is named first.
        var (a, b) = (question.PersonA.Number, question.PersonB.Number);
        var shared = (found.GetValueOrDefault(a) ?? []).Concat(found.GetValueOrDefault(b) ?? [])
            .Where(registered => registered.Parties.Any(party => party.Number == a) && registered.Parties.Any(party => party.Number == b))
            .DistinctBy(registered => registered.RowId).OrderBy(registered => registered.RowId).ToList();
        return [.. MaritalHistory.Of(a, EventClusters.Of(a, shared), question.AsOf).Marriages];
    }

    private async Task<IReadOnlyDictionary<ResidentNumber, MaritalStatusRules.Death>> DeathsAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken) =>
        (from person in await burials.LoadManyAsync(persons, cancellationToken)
         let proof = DeathEvidence.Proof(person.Key, person.Value)
         where proof is not null
         select (person.Key, Death: new MaritalStatusRules.Death(proof.DiedOn, proof.CrematedOn))).ToDictionary(death => death.Key, death => death.Death);

    private static async Task<Finding> DecideAsync(
        CoupleQuestion question, IReadOnlyList<MaritalHistory.Marriage> marriages, Task<IReadOnlyDictionary<ResidentNumber, MaritalStatusRules.Death>> reading)
    {
        if (!NeedsDeaths(marriages))
        {
            return marriages.LastOrDefault() is { } ended ? Ended(ended) : Finding.Unknown;
        }

        try
        {
            var deaths = await reading;
            return Decide(question, marriages.Last(marriage => marriage.Closing is null), [.. question.Persons.Select(person => deaths.GetValueOrDefault(person.Number)).OfType<MaritalStatusRules.Death>()]);
        }
        catch (Adapters.Registries.RegistryUnavailableException down)
        {
            return Finding.Down(down);
        }
    }

    private static Finding Decide(CoupleQuestion question, MaritalHistory.Marriage open, IReadOnlyList<MaritalStatusRules.Death> deaths) =>
        deaths.Any(death => open.Since > death.On?.LastDay) ? new() { Verdict = LookupVerdict.Conflict, Basis = LookupBasis.Contradiction, Deciding = [open.Opening!] }
        : deaths.Where(death => death.Before <= question.AsOf).OrderBy(death => death.Before).FirstOrDefault() is { } first
            ? new() { Verdict = LookupVerdict.No, Basis = LookupBasis.ProvenDeath, Since = first.On is { } on ? on with { Day = null } : null, Deciding = [open.Opening!] }
        : new() { Verdict = LookupVerdict.Yes, Basis = LookupBasis.RegisteredMarriage, Since = open.Since is { } day ? PartialDate.Of(day) : null, Deciding = [open.Opening!] };

    private static Finding Ended(MaritalHistory.Marriage ended) => new()
    {
        Verdict = LookupVerdict.No,
        Basis = LookupBasis.RegisteredDivorce,
        Since = ended.ClosedOn is { } on ? PartialDate.Of(on) : null,
        Deciding = [ended.Closing!],
    };
}
