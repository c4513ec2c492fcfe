namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Knows where the chain of this replica ends.</summary>
public interface ILedgerHeads
{
    /// <summary>The head as it was last written; null before anything was.</summary>
    LedgerHead? Current { get; }
}
