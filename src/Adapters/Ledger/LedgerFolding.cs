using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>
/// Folds SQLite's log into its file now and then, beside those who write: left to itself, SQLite has every hundredth of them wait until it is done.
/// Not often, because they share the disk with it meanwhile. What was written meanwhile is folded while nobody writes, which takes moments: only a log of which
/// nothing is left is begun anew, and does not grow for ever. Other engines do so themselves.
/// </summary>
/// <param name="options">Where the ledger is.</param>
/// <param name="clock">Tells when it is due.</param>
/// <param name="alone">Runs something while nobody writes.</param>
internal sealed class LedgerFolding(LedgerOptions options, TimeProvider clock, Func<Func<Task>, Task> alone)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly bool isNeeded = options.FindFile() is not null;
    private Task running = Task.CompletedTask;
    private DateTimeOffset last;

    /// <summary>Begins where it is due.</summary>
    public void BeginInTime()
    {
        if (isNeeded && running.IsCompleted && clock.GetUtcNow() - last >= Between)
        {
            last = clock.GetUtcNow();
            running = Task.Run(FoldAsync);
        }
    }

    /// <summary>Waits for its end.</summary>
    public Task EndAsync() => running;

    private async Task FoldAsync()
    {
        try
        {
            await using var context = new LedgerContext(options.ContextOptions<LedgerContext>([]));
            await context.Database.OpenConnectionAsync();
            await FoldAsync(context);
            await alone(() => FoldAsync(context));
        }
        catch (SqliteException)
        {
            // Who writes meets the same fault and says so; the log just grows until it is gone.
        }
    }

    private static Task FoldAsync(LedgerContext context) => context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)");
}
