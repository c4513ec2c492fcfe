using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Reads one chain from its beginning to its end, batches beside entries.</summary>
/// <param name="batches">A context for the batches.</param>
/// <param name="entries">Another for the entries, which are read at the same time.</param>
/// <param name="checks">Checks rows.</param>
/// <param name="chain">The chain.</param>
internal sealed class ChainVerifier(LedgerContext batches, LedgerContext entries, LedgerChecks checks, string chain)
{
    private const int BetweenProgress = 10_000;

    /// <summary>Entries that are there and right.</summary>
    public long Entries { get; private set; }

    /// <summary>Batches that are there and right.</summary>
    public long Batches { get; private set; }

    /// <summary>Entries that were removed on purpose.</summary>
    public long Truncated { get; private set; }

    /// <summary>Reads it.</summary>
    /// <param name="marks">Takes note of its batches.</param>
    /// <param name="progress">Told of entries as they are read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="LedgerBreak">Something is not as it was written.</exception>
    public async Task VerifyAsync(LedgerMarks marks, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var truncations = await batches.Truncations.AsNoTracking().Where(row => row.Chain == chain).ToDictionaryAsync(row => row.Batch, cancellationToken);
        foreach (var truncation in truncations.Values)
        {
            checks.Check(truncation);
        }

        var truncated = truncations.Keys.DefaultIfEmpty(0).Max();
        var last = LedgerHead.Empty(chain);
        await using var rows = entries.Entries.AsNoTracking().Where(row => row.Chain == chain).OrderBy(row => row.Number).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        var more = await rows.MoveNextAsync();
        await foreach (var batch in batches.Batches.AsNoTracking().Where(row => row.Chain == chain).OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Follow(last, batch);
            if (truncations.TryGetValue(batch.Number, out var truncation) && truncation.BatchHash != batch.Hash)
            {
                throw new LedgerBreak($"{LedgerChecks.Name(batch)} is not the one that the truncation names.");
            }

            if (batch.Number <= truncated)
            {
                Truncated += batch.Count;
            }
            else
            {
                more = await ReadAsync(batch, rows, more);
            }

            (last, Batches) = (LedgerHead.After(batch), Batches + 1);
            marks.Add(batch);
            if (Entries / BetweenProgress != (Entries - batch.Count) / BetweenProgress)
            {
                progress?.Report(Entries);
            }
        }

        if (more && !await entries.Batches.AnyAsync(batch => batch.Chain == chain && batch.Number > last.Batch, cancellationToken))
        {
            throw new LedgerBreak($"Entry {rows.Current.Number} of chain {chain} (id {rows.Current.Id}) belongs to no batch.");
        }

        if (truncated > last.Batch)
        {
            throw new LedgerBreak($"The truncation of chain {chain} names batch {truncated}, which is missing.");
        }
    }

    private void Follow(LedgerHead last, LedgerBatchRow batch)
    {
        if (batch.Number != last.Batch + 1)
        {
            throw new LedgerBreak($"Batch {last.Batch + 1} of chain {chain} (from entry {last.Entries + 1}) is missing.");
        }

        checks.Check(batch);
        if (batch.Previous != last.Hash || batch.First != last.Entries + 1 || batch.Count < (batch.Number == 1 ? 0 : 1))
        {
            throw new LedgerBreak($"{LedgerChecks.Name(batch)} does not follow batch {last.Batch}.");
        }
    }

    private async Task<bool> ReadAsync(LedgerBatchRow batch, IAsyncEnumerator<LedgerEntryRow> rows, bool more)
    {
        var leaves = new List<byte[]>(batch.Count);
        for (var number = batch.First; number <= batch.Entries; number++, more = await rows.MoveNextAsync())
        {
            if (!more || rows.Current.Number != number)
            {
                throw new LedgerBreak(more && rows.Current.Number < number
                    ? $"Entry {rows.Current.Number} of chain {chain} (id {rows.Current.Id}) belongs to no batch."
                    : $"Entry {number} of chain {chain} is missing.");
            }

            LedgerChecks.Check(rows.Current);
            leaves.Add(Convert.FromHexString(rows.Current.Hash));
        }

        if (LedgerHashes.Text(MerkleTree.Root(leaves)) != batch.Root)
        {
            throw new LedgerBreak($"An entry of batch {batch.Number} of chain {chain} (entries {batch.First} to {batch.Entries}) was changed together with its hash.");
        }

        Entries += batch.Count;
        return more;
    }
}
