using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Marriages;
using GraphQL.DataLoader;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>
/// Answers all look-ups of a request together: takes their tries, reads the names, answers kind by kind, and settles the tries. One step follows the
/// other, so that the number of statements depends on the kinds asked for and nothing else.
/// </summary>
internal sealed class LookupLoader(ClaimDesk claims, KnownNames names, IEnumerable<ILookups> kinds, OfficeByCode offices) : BatchLoader<Question, Finding>
{
    private ICalled? called;

    /// <summary>The answer to a question of the caller.</summary>
    public IDataLoaderResult<Finding?> Ask(ICalled caller, Question question)
    {
        called = caller;
        return Load(question);
    }

    protected override async Task<IReadOnlyDictionary<Question, Finding>> FetchAsync(IReadOnlyCollection<Question> keys, CancellationToken cancellationToken)
    {
        if (RequestReads.Exact() is { } stale)
        {
            var down = Finding.Down(new RegistryUnavailableException(stale, "The registry does not answer, and what is remembered of it is no evidence.", retryable: true));
            return keys.ToDictionary(question => question, _ => down);
        }

        var findings = keys.ToDictionary(question => question, _ => ClaimDesk.Refusal);
        var granted = await claims.TakeAsync(called!, keys, cancellationToken);
        await names.LoadAsync([.. granted.SelectMany(question => question.Persons).Select(person => person.Number).Distinct()], cancellationToken);
        foreach (var question in granted)
        {
            findings[question] = names.Hold(question) is null ? names.Down : question.Unknown;
        }

        var known = granted.Where(question => names.Hold(question) == true).ToList();
        foreach (var kind in kinds)
        {
            await AnswerAsync(kind, [.. known.Where(kind.Answers)], findings, cancellationToken);
        }

        await CompleteAsync(findings, cancellationToken);
        await claims.SettleAsync(called!, granted.SelectMany(question => Outcomes(question, findings[question])));
        return findings;
    }

    private static async Task AnswerAsync(ILookups kind, List<Question> questions, Dictionary<Question, Finding> findings, CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
        {
            return;
        }

        try
        {
            foreach (var (question, finding) in await kind.AnswerAsync(questions, cancellationToken))
            {
                findings[question] = finding;
            }
        }
        catch (RegistryUnavailableException down)
        {
            questions.ForEach(question => findings[question] = Finding.Down(down));
        }
    }

    /// <summary>Says how far back the offices of the deciding events are complete.</summary>
    private async Task CompleteAsync(Dictionary<Question, Finding> findings, CancellationToken cancellationToken)
    {
        var decided = findings.Where(finding => finding.Value.Deciding.Count > 0).ToList();
        if (decided.Count == 0)
        {
            return;
        }

        try
        {
            var found = await offices.LoadManyAsync(decided.SelectMany(finding => finding.Value.Deciding).Select(registered => registered.OfficeCode), cancellationToken);
            foreach (var (question, finding) in decided)
            {
                var years = finding.Deciding.Select(registered => found.GetValueOrDefault(registered.OfficeCode)?.CompleteSince).ToList();
                findings[question] = finding with { CompleteSince = years.Contains(null) ? null : years.Max() };
            }
        }
        catch (RegistryUnavailableException down)
        {
            decided.ForEach(finding => findings[finding.Key] = Finding.Down(down));
        }
    }

    private IEnumerable<(Assertion Assertion, bool IsTrue)> Outcomes(Question question, Finding finding) =>
        question.Persons.Count > 0
            ? from person in question.Persons
              let held = names.Holds(person)
              where held is not null
              select (person.Assertion, held.Value)
            : finding.Fault is not null ? [] : question.Assertions.Select(assertion => (assertion, finding.Certificate != CertificateStatus.NotFound));
}
