using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Reads the checkpoints, and compares them and the heads outside the database with the chains.</summary>
internal sealed class CheckpointVerifier(LedgerContext context, LedgerChecks checks, LedgerMarks marks)
{
    /// <summary>Checkpoints that are there and right.</summary>
    public long Checked { get; private set; }

    /// <summary>Reads them.</summary>
    /// <param name="last">The last that there was when the chains were begun to be read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="LedgerBreak">Something is not as it was written.</exception>
    public async Task VerifyAsync(long last, CancellationToken cancellationToken)
    {
        var previous = LedgerHashes.None;
        await foreach (var checkpoint in context.Checkpoints.AsNoTracking().Where(row => row.Number <= last).OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (checkpoint.Number != Checked + 1)
            {
                throw new LedgerBreak($"Checkpoint {Checked + 1} is missing.");
            }

            checks.Check(checkpoint);
            if (checkpoint.Previous != previous)
            {
                throw new LedgerBreak($"Checkpoint {checkpoint.Number} does not follow checkpoint {Checked}.");
            }

            foreach (var (chain, batch, entries, hash) in LedgerHeads.Parse(checkpoint.Heads) ?? throw new LedgerBreak($"Checkpoint {checkpoint.Number} is not written as one."))
            {
                marks.Check($"Checkpoint {checkpoint.Number}", chain, batch, entries, hash);
            }

            (previous, Checked) = (checkpoint.Hash, Checked + 1);
        }
    }

    /// <summary>Compares a head with the database.</summary>
    /// <exception cref="LedgerBreak">The database ends before it, or says otherwise.</exception>
    public async Task CheckAsync(string who, KeptHead kept, CancellationToken cancellationToken)
    {
        checks.Check(who, kept.Head);
        marks.Check(who, kept.Head.Chain, kept.Head.Batch, kept.Head.Entries, kept.Head.Hash);
        if (kept.Checkpoint > 0 && !await context.Checkpoints.AnyAsync(row => row.Number == kept.Checkpoint && row.Hash == kept.CheckpointHash, cancellationToken))
        {
            throw new LedgerBreak($"{who} names checkpoint {kept.Checkpoint}, which is missing or another.");
        }
    }
}
