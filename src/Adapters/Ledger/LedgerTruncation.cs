using CivilAffairsGraph.Adapters.Signing;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Removes entries whose time is over. Their batches stay, and a signed statement says up to where it was on purpose.</summary>
/// <param name="options">Where the ledger is.</param>
/// <param name="signer">Signs the statement.</param>
/// <param name="clock">Tells how old entries are.</param>
public sealed class LedgerTruncation(LedgerOptions options, ISigner signer, TimeProvider clock)
{
    /// <summary>Removes the entries of every batch that was written before an instant.</summary>
    /// <returns>How many entries are gone.</returns>
    /// <exception cref="ArgumentException">Entries would be removed that must be kept.</exception>
    public async Task<long> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = clock.GetUtcNow().AddYears(-options.RetentionYears);
        if (before > limit)
        {
            throw new ArgumentException($"Entries are kept for {options.RetentionYears} years (Ledger:RetentionYears); nothing after {LedgerTime.Text(limit)} may be removed.", nameof(before));
        }

        await using var context = new LedgerContext(options.ContextOptions<LedgerContext>([]));
        var (gone, instant) = (0L, LedgerTime.Text(before));
        foreach (var chain in await context.Batches.Select(batch => batch.Chain).Distinct().ToListAsync(cancellationToken))
        {
            gone += await RemoveAsync(context, chain, instant, cancellationToken);
        }

        return gone;
    }

    private async Task<int> RemoveAsync(LedgerContext context, string chain, string before, CancellationToken cancellationToken)
    {
        var last = await context.Batches.AsNoTracking().Where(batch => batch.Chain == chain && string.Compare(batch.At, before) < 0).OrderByDescending(batch => batch.Number).FirstOrDefaultAsync(cancellationToken);
        if (last is null || await context.Truncations.AnyAsync(truncation => truncation.Chain == chain && truncation.Batch >= last.Number, cancellationToken))
        {
            return 0;
        }

        var end = last.Entries;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.Truncations.Add(new LedgerSeal(signer, clock).Truncation(last, before));
        await context.SaveChangesAsync(cancellationToken);
        var gone = await context.Entries.Where(entry => entry.Chain == chain && entry.Number <= end).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return gone;
    }
}
