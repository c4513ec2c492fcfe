namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>What a look at the whole ledger found.</summary>
/// <param name="Entries">Entries that are there and right.</param>
/// <param name="Batches">Batches that are there and right.</param>
/// <param name="Chains">Chains.</param>
/// <param name="Checkpoints">Checkpoints that are there and right.</param>
/// <param name="Heads">Heads kept outside the database that it agrees with.</param>
/// <param name="Truncated">Entries that were removed by <c>ledger truncate</c>.</param>
/// <param name="Breaks">The first thing wrong of each chain, of the checkpoints and of each head; none when the ledger is whole.</param>
public sealed record LedgerReport(long Entries, long Batches, int Chains, long Checkpoints, int Heads, long Truncated, IReadOnlyList<string> Breaks)
{
    /// <summary>Whether nothing was changed, taken away or put in.</summary>
    public bool IsWhole => Breaks.Count == 0;
}
