using CivilAffairsGraph.Schemas.People;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether deaths are proved; told by the month.</summary>
internal sealed class DeceasedLookups(BurialRecordsByPerson burials) : ILookups
{
    public bool Answers(Question question) => question is DeceasedQuestion;

    public async Task<IReadOnlyDictionary<Question, Finding>> AnswerAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var asked = questions.Cast<DeceasedQuestion>().ToList();
        var found = await burials.LoadManyAsync(asked.Select(question => question.Person.Number), cancellationToken);
        return asked.ToDictionary(
            question => (Question)question,
            question => DeathEvidence.Proof(question.Person.Number, found.GetValueOrDefault(question.Person.Number)) is { } proof
                ? new() { Verdict = LookupVerdict.Yes, Basis = LookupBasis.Cremation, DiedInMonth = proof.DiedOn is { } on ? on with { Day = null } : null }
                : Finding.Unknown);
    }
}
