namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Which entries are searched for; what is null is not asked.</summary>
/// <param name="Subject">Keyed hash of the person.</param>
/// <param name="Client">Id of the client.</param>
/// <param name="From">First instant, as the ledger writes it.</param>
/// <param name="To">The instant after the last.</param>
/// <param name="Most">How many at most, the newest first.</param>
public sealed record LedgerQuestion(string? Subject, string? Client, string? From, string? To, int Most);
