namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>What looking through a list found. It is told to nobody.</summary>
/// <param name="Outcomes">What look-ups answer now, by the ids of their items.</param>
/// <param name="Faults">Why others, or all, have no answer.</param>
internal sealed record WatchLooked(IReadOnlyDictionary<string, string> Outcomes, IReadOnlyList<WatchFault> Faults);

/// <summary>Why there is no answer.</summary>
/// <param name="Item">Id of the item; null for all of them.</param>
/// <param name="Code">One of the codes of errors.</param>
/// <param name="Message">What to do.</param>
internal readonly record struct WatchFault(string? Item, string Code, string Message);
