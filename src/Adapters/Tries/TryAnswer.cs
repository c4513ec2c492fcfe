namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>What Redis says about a claim.</summary>
/// <param name="Granted">Whether it may be looked at.</param>
/// <param name="Failed">Vain claims about its subject.</param>
/// <param name="Left">How long they count.</param>
internal readonly record struct TryAnswer(bool Granted, int Failed, TimeSpan Left);
