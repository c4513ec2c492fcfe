namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>How it stands with a list.</summary>
/// <param name="Watch">The list.</param>
/// <param name="Items">How many look-ups are on it.</param>
/// <param name="Waiting">How many changes wait to be told.</param>
/// <param name="GivenUp">How many were tried too long and are told no more.</param>
public sealed record WatchStanding(Watch Watch, int Items, int Waiting, int GivenUp);
