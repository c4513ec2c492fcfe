using CivilAffairsGraph.Adapters.PlaceNames;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>What every answer depends on besides rows.</summary>
/// <param name="Now">The instant.</param>
/// <param name="Today">The day it is in China: a status without a day is that of today.</param>
/// <param name="Tree">The divisions; null when they were never read.</param>
internal readonly record struct AnswerMoment(DateTimeOffset Now, DateOnly Today, DivisionTree? Tree);
