using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Appends to one chain. Not safe to use from several threads at once; several processes may share a chain, and then wait for each other.</summary>
internal sealed class LedgerStore(LedgerConnection connection, HeadFiles heads, LedgerSeal seal, string chain) : IAsyncDisposable
{
    private const int MostReplicasAtOnce = 8;

    private LedgerHead? latest;

    /// <summary>The end of the chain; null while it is not known.</summary>
    public LedgerHead? Head
    {
        get;
        private set
        {
            field = value;
            latest = value ?? latest;
        }
    }

    /// <summary>The last checkpoint that this replica wrote, or knows of from before.</summary>
    private (long Number, string Hash) Checkpoint { get; set; } = (0, LedgerHashes.None);

    /// <summary>Finds the end of the chain.</summary>
    /// <exception cref="LedgerUnavailableException">The database ends before what this process wrote, or before the head that is kept outside it.</exception>
    public async Task<LedgerHead> FindAsync(CancellationToken cancellationToken)
    {
        var kept = heads.Read(chain);
        var written = latest?.Batch >= (kept?.Head.Batch ?? 0) ? latest : kept?.Head;
        await connection.EnsureOpenAsync(cancellationToken);
        var (last, same) = await connection.RunAsync(
            async (context, token) =>
            {
                var last = await context.Batches.AsNoTracking().Where(batch => batch.Chain == chain).OrderByDescending(batch => batch.Number).FirstOrDefaultAsync(token);
                var same = written is null or { Batch: 0 } || await context.Batches.AnyAsync(batch => batch.Chain == chain && batch.Number == written.Batch && batch.Hash == written.Hash, token);
                return (last, same);
            },
            cancellationToken);
        if (!same)
        {
            throw new LedgerUnavailableException(
                $"The ledger's database does not hold batch {written!.Batch} of chain {chain}, which was written. Bring the database back as it was, or begin another chain by Ledger:Replica; 'ledger verify' tells what is missing.");
        }

        Checkpoint = kept is null ? (0, LedgerHashes.None) : (kept.Checkpoint, kept.CheckpointHash);
        return Head = last is null ? LedgerHead.Empty(chain) : LedgerHead.After(last);
    }

    /// <summary>Finds the end of the chain; a new chain gets a batch without entries, so that there is a head from the start.</summary>
    /// <exception cref="Exception">The end is not known, or a chain not begun.</exception>
    public async Task<LedgerHead> BeginAsync(CancellationToken cancellationToken)
    {
        if ((await FindAsync(cancellationToken)).Batch == 0)
        {
            await AppendAsync([], cancellationToken);
        }

        return Head!;
    }

    /// <summary>Writes entries as one batch.</summary>
    /// <exception cref="Exception">They are not written for certain.</exception>
    public async Task AppendAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var retried = false;
        while (true)
        {
            var head = Head ?? await FindAsync(cancellationToken);
            if (entries.Count == 0 && head.Batch > 0)
            {
                // Another process has begun the chain.
                return;
            }

            var rows = entries.Select((entry, index) => LedgerEntryRow.Of(chain, head.Entries + 1 + index, entry)).ToList();
            var batch = seal.Batch(head, rows);
            try
            {
                Head = null;
                await connection.WriteAsync(rows, batch, cancellationToken);
                Head = LedgerHead.After(batch);
                return;
            }
            catch (Exception failure) when (failure is DbException or IOException && !cancellationToken.IsCancellationRequested)
            {
                // Another process wrote the batch of this number, or the connection broke, perhaps after the batch was written, or the file is another.
                await connection.CloseAsync();
                var now = await FindAsync(cancellationToken);
                if (now.Hash == batch.Hash)
                {
                    return;
                }

                if (now == head && retried)
                {
                    throw;
                }

                retried = now == head;
            }
        }
    }

    /// <summary>Joins the chains of all replicas as they stand.</summary>
    /// <exception cref="Exception">The checkpoint is not written for certain.</exception>
    public async Task JoinAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Checkpoint = await connection.RunAsync(WriteCheckpointAsync, cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt < MostReplicasAtOnce)
            {
                // Another replica wrote the checkpoint of this number.
                await connection.CloseAsync();
                await FindAsync(cancellationToken);
            }
        }
    }

    /// <summary>Keeps the head outside the database.</summary>
    public void Keep()
    {
        if (Head is { Batch: > 0 } head)
        {
            heads.Write(new(head, seal.Now, Checkpoint.Number, Checkpoint.Hash));
        }
    }

    /// <summary>Forgets what is known, and the connection.</summary>
    public ValueTask ForgetAsync()
    {
        Head = null;
        return connection.CloseAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<(long Number, string Hash)> WriteCheckpointAsync(LedgerContext context, CancellationToken cancellationToken)
    {
        var last = await context.Checkpoints.AsNoTracking().OrderByDescending(checkpoint => checkpoint.Number).FirstOrDefaultAsync(cancellationToken);
        var next = seal.Checkpoint(last, await LedgerHeads.ReadAsync(context, cancellationToken));
        context.Checkpoints.Add(next);
        await context.SaveChangesAsync(cancellationToken);
        return (next.Number, next.Hash);
    }
}
