namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>The end of a chain, signed: whoever keeps it can tell later whether anything before it was changed or taken away.</summary>
/// <param name="Chain">Name of the chain.</param>
/// <param name="Batch">Number of the last batch; 0 for an empty chain.</param>
/// <param name="Entries">Entries of the chain.</param>
/// <param name="Hash">Hash of the last batch, 64 hexadecimal digits; zeros for an empty chain.</param>
/// <param name="KeyId">Key that signed the hash; empty for an empty chain.</param>
/// <param name="Signature">Signature of the 32 bytes of the hash, base64url; empty for an empty chain.</param>
public sealed record LedgerHead(string Chain, long Batch, long Entries, string Hash, string KeyId, string Signature)
{
    /// <summary>The head of a chain that nothing was written to.</summary>
    internal static LedgerHead Empty(string chain) => new(chain, 0, 0, LedgerHashes.None, "", "");

    /// <summary>The head after a batch.</summary>
    internal static LedgerHead After(LedgerBatchRow batch) => new(batch.Chain, batch.Number, batch.Entries, batch.Hash, batch.KeyId, batch.Signature);
}
