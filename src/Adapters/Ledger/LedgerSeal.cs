using System.Buffers.Text;
using CivilAffairsGraph.Adapters.Signing;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Hashes and signs what the ledger writes.</summary>
internal sealed class LedgerSeal(ISigner signer, TimeProvider clock)
{
    /// <summary>Now, as the ledger writes it.</summary>
    public string Now => LedgerTime.Text(clock.GetUtcNow());

    /// <summary>The batch that continues a chain.</summary>
    public LedgerBatchRow Batch(LedgerHead head, IReadOnlyList<LedgerEntryRow> entries)
    {
        var batch = new LedgerBatchRow
        {
            Chain = head.Chain,
            Number = head.Batch + 1,
            First = head.Entries + 1,
            Count = entries.Count,
            At = Now,
            Root = LedgerHashes.Text(MerkleTree.Root([.. entries.Select(entry => Convert.FromHexString(entry.Hash))])),
            Previous = head.Hash,
            Hash = "",
            KeyId = signer.KeyId,
            Signature = "",
        };
        (batch.Hash, batch.Signature) = Sign(LedgerHashes.Of(batch));
        return batch;
    }

    /// <summary>The checkpoint that follows another.</summary>
    public LedgerCheckpointRow Checkpoint(LedgerCheckpointRow? last, string heads)
    {
        var checkpoint = new LedgerCheckpointRow
        {
            Number = (last?.Number ?? 0) + 1,
            At = Now,
            Heads = heads,
            Previous = last?.Hash ?? LedgerHashes.None,
            Hash = "",
            KeyId = signer.KeyId,
            Signature = "",
        };
        (checkpoint.Hash, checkpoint.Signature) = Sign(LedgerHashes.Of(checkpoint));
        return checkpoint;
    }

    /// <summary>The statement that entries up to a batch were removed.</summary>
    public LedgerTruncationRow Truncation(LedgerBatchRow last, string before)
    {
        var truncation = new LedgerTruncationRow
        {
            Chain = last.Chain,
            Batch = last.Number,
            BatchHash = last.Hash,
            Before = before,
            At = Now,
            Hash = "",
            KeyId = signer.KeyId,
            Signature = "",
        };
        (truncation.Hash, truncation.Signature) = Sign(LedgerHashes.Of(truncation));
        return truncation;
    }

    private (string Hash, string Signature) Sign(byte[] hash) => (LedgerHashes.Text(hash), Base64Url.EncodeToString(signer.Sign(hash)));
}
