namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Answers look-ups of one kind, many at once.</summary>
internal interface ILookups
{
    /// <summary>Whether it answers the question.</summary>
    bool Answers(Question question);

    /// <summary>Answers questions whose people are called as they say, with a number of statements that does not depend on how many they are.</summary>
    /// <exception cref="Adapters.Registries.RegistryUnavailableException">The registry that all of them need does not answer.</exception>
    Task<IReadOnlyDictionary<Question, Finding>> AnswerAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken);
}
