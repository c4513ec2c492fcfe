namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>The record of disclosures. Safe to use from several threads at once.</summary>
public interface ILedger
{
    /// <summary>Whether entries can be written, as far as the last attempt showed. While they cannot, it is tried again every second.</summary>
    bool IsAvailable { get; }

    /// <summary>Whether entries are kept; a sandbox can do without.</summary>
    bool Keeps => true;

    /// <summary>Makes the tables and finds the end of the chain, so that what is wrong is said before the first request. A failure is tried again every second.</summary>
    Task PrepareAsync();

    /// <summary>Writes entries; when this returns, they survive the loss of power.</summary>
    /// <exception cref="LedgerUnavailableException">They are not written for certain: what they record must not be disclosed.</exception>
    Task RecordAsync(IReadOnlyList<LedgerEntry> entries);
}
