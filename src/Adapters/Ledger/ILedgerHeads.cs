namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Knows where the chain of this replica ends.</summary>
public interface ILedgerHeads
{
    /// <summary>The head as it was last written; null while the ledger could not be reached yet.</summary>
    LedgerHead? Current { get; }
}
