namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>The batch of a proven entry.</summary>
/// <param name="Number">Its number in the chain.</param>
/// <param name="First">Number of its first entry.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="At">When it was written.</param>
/// <param name="Root">Root of the tree over its entries.</param>
/// <param name="Previous">Hash of the batch before.</param>
/// <param name="KeyId">Key that signed it.</param>
/// <param name="Signature">Signature of its hash, base64url.</param>
public sealed record ProvenBatch(long Number, long First, int Count, string At, string Root, string Previous, string KeyId, string Signature)
{
    /// <summary>The row it was made of.</summary>
    internal LedgerBatchRow ToRow(string chain)
    {
        var row = new LedgerBatchRow
        {
            Chain = chain,
            Number = Number,
            First = First,
            Count = Count,
            At = At,
            Root = Root,
            Previous = Previous,
            KeyId = KeyId,
            Signature = Signature,
            Hash = "",
        };
        row.Hash = LedgerHashes.Text(LedgerHashes.Of(row));
        return row;
    }
}
