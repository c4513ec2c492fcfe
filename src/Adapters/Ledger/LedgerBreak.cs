namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Something in the ledger is not as it was written.</summary>
internal sealed class LedgerBreak(string message) : Exception(message);
