using System.Buffers.Text;
using CivilAffairsGraph.Adapters.Signing;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Checks single rows: that their hash is that of what they say, and signed.</summary>
internal sealed class LedgerChecks(ISignatures signatures)
{
    /// <summary>Checks an entry.</summary>
    /// <exception cref="LedgerBreak">It was changed.</exception>
    public static void Check(LedgerEntryRow entry)
    {
        if (LedgerHashes.Text(LedgerHashes.Leaf(entry)) != entry.Hash)
        {
            throw new LedgerBreak($"Entry {entry.Number} of chain {entry.Chain} (id {entry.Id}) was changed.");
        }
    }

    /// <summary>Checks a batch by itself.</summary>
    /// <exception cref="LedgerBreak">It was changed, or is not signed.</exception>
    public void Check(LedgerBatchRow batch) =>
        Check(Name(batch), LedgerHashes.Of(batch), batch.Hash, batch.KeyId, batch.Signature);

    /// <summary>Checks a checkpoint by itself.</summary>
    /// <exception cref="LedgerBreak">It was changed, or is not signed.</exception>
    public void Check(LedgerCheckpointRow checkpoint) =>
        Check($"Checkpoint {checkpoint.Number}", LedgerHashes.Of(checkpoint), checkpoint.Hash, checkpoint.KeyId, checkpoint.Signature);

    /// <summary>Checks a truncation by itself.</summary>
    /// <exception cref="LedgerBreak">It was changed, or is not signed.</exception>
    public void Check(LedgerTruncationRow truncation) =>
        Check($"The truncation of chain {truncation.Chain} at batch {truncation.Batch}", LedgerHashes.Of(truncation), truncation.Hash, truncation.KeyId, truncation.Signature);

    /// <summary>Checks that a head is signed.</summary>
    /// <exception cref="LedgerBreak">It is not.</exception>
    public void Check(string who, LedgerHead head) => CheckSignature(who, head.Hash, head.KeyId, head.Signature);

    /// <summary>How a batch is named to who looks for what is wrong.</summary>
    public static string Name(LedgerBatchRow batch) => $"Batch {batch.Number} of chain {batch.Chain} (from entry {batch.First})";

    private void Check(string who, byte[] computed, string hash, string keyId, string signature)
    {
        if (LedgerHashes.Text(computed) != hash)
        {
            throw new LedgerBreak($"{who} was changed.");
        }

        CheckSignature(who, hash, keyId, signature);
    }

    private void CheckSignature(string who, string hash, string keyId, string signature)
    {
        if (hash.Length != LedgerHashes.None.Length || !hash.All(char.IsAsciiHexDigitLower) || !Base64Url.IsValid(signature)
            || !signatures.AreOf(keyId, Convert.FromHexString(hash), Base64Url.DecodeFromChars(signature))
            || Base64Url.EncodeToString(Base64Url.DecodeFromChars(signature)) != signature)
        {
            throw new LedgerBreak($"{who} is not signed by a key that is known ({keyId}).");
        }
    }
}
