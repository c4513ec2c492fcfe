using CivilAffairsGraph.Schemas.People;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether people are registered as married.</summary>
internal sealed class MaritalStatusLookups(MaritalStatusLoader statuses) : ILookups
{
    public bool Answers(Question question) => question is MaritalStatusQuestion;

    public async Task<IReadOnlyDictionary<Question, Finding>> AnswerAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var asked = questions.Cast<MaritalStatusQuestion>().ToList();
        var found = await statuses.LoadManyAsync(asked.Select(question => (question.Person.Number, question.AsOf)), cancellationToken);
        return asked.ToDictionary(question => (Question)question, question => Of(found[(question.Person.Number, question.AsOf)]));
    }

    private static Finding Of(MaritalStatusLoader.Outcome outcome) => outcome.Status is not { } status ? Finding.Down(outcome.Down!) : status.Status switch
    {
        MaritalStatusCode.Married => new() { Verdict = LookupVerdict.Yes, Basis = LookupBasis.RegisteredMarriage, Since = status.Since, Deciding = status.Deciding },
        MaritalStatusCode.Divorced => new() { Verdict = LookupVerdict.No, Basis = LookupBasis.RegisteredDivorce, Since = status.Since, Deciding = status.Deciding },

        // The day would be that of another person's death.
        MaritalStatusCode.Widowed => new() { Verdict = LookupVerdict.No, Basis = LookupBasis.ProvenDeath, Deciding = status.Deciding },
        MaritalStatusCode.Conflict => new() { Verdict = LookupVerdict.Conflict, Basis = LookupBasis.Contradiction, Deciding = status.Deciding },
        _ => Finding.Unknown,
    };
}
