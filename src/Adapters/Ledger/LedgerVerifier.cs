using CivilAffairsGraph.Adapters.Signing;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Proves the whole ledger against itself, its signatures, and the heads that are kept outside it. May run while the ledger is written.</summary>
/// <param name="options">Where it is.</param>
/// <param name="signatures">The keys that may have signed it.</param>
public sealed class LedgerVerifier(LedgerOptions options, ISignatures signatures)
{
    private readonly LedgerChecks checks = new(signatures);

    /// <summary>Reads everything.</summary>
    /// <param name="heads">Directories with head files.</param>
    /// <param name="progress">Told of entries as they are read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<LedgerReport> VerifyAsync(IReadOnlyList<string> heads, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        // Read before the database, which may go on growing: what they say must be there.
        var breaks = new List<string>();
        var kept = heads.SelectMany(directory => new HeadFiles(directory).Files()).Select(file => (File: file, Kept: Try(() => HeadFiles.ReadFile(file), breaks))).Where(head => head.Kept is not null).ToList();
        await using var context = Open();
        var lastCheckpoint = await context.Checkpoints.MaxAsync(checkpoint => (long?)checkpoint.Number, cancellationToken) ?? 0;
        var chains = await context.Batches.Select(batch => batch.Chain).Union(context.Entries.Select(entry => entry.Chain)).Union(context.Truncations.Select(row => row.Chain)).ToListAsync(cancellationToken);
        var (marks, entries, batches, truncated) = (new LedgerMarks(), 0L, 0L, 0L);
        foreach (var chain in chains.Order(StringComparer.Ordinal))
        {
            await using var beside = Open();
            var verifier = new ChainVerifier(context, beside, checks, chain);
            await TryAsync(() => verifier.VerifyAsync(marks, progress, cancellationToken), breaks);
            (entries, batches, truncated) = (entries + verifier.Entries, batches + verifier.Batches, truncated + verifier.Truncated);
        }

        var checkpoints = new CheckpointVerifier(context, checks, marks);
        await TryAsync(() => checkpoints.VerifyAsync(lastCheckpoint, cancellationToken), breaks);
        var agreed = 0;
        foreach (var (file, head) in kept)
        {
            agreed += await TryAsync(() => checkpoints.CheckAsync($"The head file {Path.GetFileName(file)}", head!, cancellationToken), breaks) ? 1 : 0;
        }

        return new(entries, batches, marks.Chains, checkpoints.Checked, agreed, truncated, breaks);
    }

    private LedgerContext Open() => new(options.ContextOptions<LedgerContext>([]));

    private static T? Try<T>(Func<T> read, List<string> breaks)
        where T : class
    {
        try
        {
            return read();
        }
        catch (LedgerUnavailableException broken)
        {
            breaks.Add(broken.Message);
            return null;
        }
    }

    private static async Task<bool> TryAsync(Func<Task> check, List<string> breaks)
    {
        try
        {
            await check();
            return true;
        }
        catch (LedgerBreak broken)
        {
            breaks.Add(broken.Message);
            return false;
        }
    }
}
