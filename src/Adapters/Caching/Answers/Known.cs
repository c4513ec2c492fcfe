namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>An answer that is remembered, as the caller wants it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Labelled">Whether he asked how fresh it is.</param>
public sealed record Known(Answer Answer, bool Labelled);
