using CivilAffairsGraph.Adapters.Signing;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Makes proofs, and checks them without the ledger.</summary>
public static class LedgerProofs
{
    private const int LongestPath = 64;

    /// <summary>The proof of an entry; null where there is none of that id.</summary>
    public static async Task<LedgerProof?> ProveAsync(LedgerOptions options, string id, CancellationToken cancellationToken)
    {
        await using var context = new LedgerContext(options.ContextOptions<LedgerContext>([]));
        if (await context.Entries.AsNoTracking().FirstOrDefaultAsync(entry => entry.Id == id, cancellationToken) is not { } row)
        {
            return null;
        }

        var batch = await context.Batches.AsNoTracking().Where(batch => batch.Chain == row.Chain && batch.First <= row.Number).OrderByDescending(batch => batch.Number).FirstAsync(cancellationToken);
        var leaves = await context.Entries.AsNoTracking().Where(entry => entry.Chain == row.Chain && entry.Number >= batch.First && entry.Number <= batch.First + batch.Count - 1)
            .OrderBy(entry => entry.Number).Select(entry => entry.Hash).ToListAsync(cancellationToken);
        var path = MerkleTree.Path([.. leaves.Select(Convert.FromHexString)], (int)(row.Number - batch.First));
        return new(
            row.Chain, row.Number, row.Read(), [.. path.Select(LedgerHashes.Text)],
            new(batch.Number, batch.First, batch.Count, batch.At, batch.Root, batch.Previous, batch.KeyId, batch.Signature));
    }

    /// <summary>Checks a proof.</summary>
    /// <returns>What is wrong with it; null when it proves its entry.</returns>
    public static string? Check(LedgerProof proof, ISignatures signatures)
    {
        if (proof is not { Chain: not null, Entry: not null, Path: { Count: <= LongestPath } path, Batch: { } proven } || path.Any(sibling => sibling is not { Length: 64 } || !sibling.All(char.IsAsciiHexDigitLower)))
        {
            return "The proof is not complete.";
        }

        var batch = proven.ToRow(proof.Chain);
        var root = proof.Number >= batch.First && proof.Number <= batch.Entries
            ? MerkleTree.Root(LedgerHashes.Leaf(LedgerEntryRow.Of(proof.Chain, proof.Number, proof.Entry)), (int)(proof.Number - batch.First), batch.Count, [.. path.Select(Convert.FromHexString)])
            : null;
        try
        {
            new LedgerChecks(signatures).Check(batch);
            return root is not null && LedgerHashes.Text(root) == batch.Root ? null : "The entry does not lead to the root of its batch: it, its number or the path was changed.";
        }
        catch (LedgerBreak broken)
        {
            return broken.Message;
        }
    }
}
