namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What Redis answers about people.</summary>
/// <param name="Granted">Whether those asked for are counted.</param>
/// <param name="IsLost">Whether it holds fewer than it held: then nothing was decided.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Day">The day.</param>
internal sealed record Disclosed(bool Granted, bool IsLost, long Count, long Day);
