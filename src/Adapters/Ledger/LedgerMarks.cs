using System.Buffers.Binary;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Where each chain stood after each of its batches, in little memory: what checkpoints and heads are compared with.</summary>
internal sealed class LedgerMarks
{
    private readonly Dictionary<string, List<(long Entries, UInt128 Hash)>> chains = new(StringComparer.Ordinal);

    /// <summary>Chains that are there.</summary>
    public int Chains => chains.Count;

    /// <summary>Notes a batch; a chain's batches come in their order.</summary>
    public void Add(LedgerBatchRow batch)
    {
        if (!chains.TryGetValue(batch.Chain, out var marks))
        {
            chains[batch.Chain] = marks = [];
        }

        marks.Add((batch.Entries, Short(batch.Hash)));
    }

    /// <summary>Looks that a chain stood so.</summary>
    /// <exception cref="LedgerBreak">It did not.</exception>
    public void Check(string who, string chain, long batch, long entries, string hash)
    {
        if (!chains.TryGetValue(chain, out var marks))
        {
            throw new LedgerBreak($"{who} names chain {chain}, of which nothing is left.");
        }

        if (batch < 1 || batch > marks.Count)
        {
            throw new LedgerBreak($"{who} says that chain {chain} has {batch} batches with {entries} entries; what is left of it ends at batch {marks.Count}, entry {marks[^1].Entries}. Entry {marks[^1].Entries + 1} is the first that is missing.");
        }

        var mark = marks[(int)batch - 1];
        if (mark.Entries != entries || hash.Length != LedgerHashes.None.Length || mark.Hash != Short(hash))
        {
            throw new LedgerBreak($"{who} says otherwise of batch {batch} of chain {chain} (entry {entries}) than the database.");
        }
    }

    private static UInt128 Short(string hash) => hash.Length == LedgerHashes.None.Length && hash.All(char.IsAsciiHexDigitLower)
        ? BinaryPrimitives.ReadUInt128BigEndian(Convert.FromHexString(hash))
        : throw new LedgerBreak("What should be a hash is none.");
}
