using CivilAffairsGraph.Adapters.Hub;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>
/// The one connection that the ledger is written through. It stays open, so that SQLite keeps its log from one batch to the next; each time it is looked
/// whether the file is still there and still the one that was opened, for SQLite goes on writing one that was removed.
/// </summary>
internal sealed class LedgerConnection(LedgerOptions options) : IAsyncDisposable
{
    private readonly OwnTables<LedgerContext> tables = new(options, opened => new(opened));
    private readonly string? file = options.FindFile();
    private LedgerContext? open;
    private LedgerInsert? insert;
    private DateTime born;

    /// <summary>Runs one piece of work.</summary>
    public Task<T> RunAsync<T>(Func<LedgerContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            var done = await work(open!, token);
            open!.ChangeTracker.Clear();
            return done;
        },
        cancellationToken);

    /// <summary>Writes a batch.</summary>
    public Task WriteAsync(IReadOnlyList<LedgerEntryRow> entries, LedgerBatchRow batch, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            await insert!.WriteAsync(entries, batch, token);
            return true;
        },
        cancellationToken);

    private async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (open is null || !IsSameFile())
        {
            await OpenAsync(cancellationToken);
        }

        var done = await work(cancellationToken);
        return file is null || File.Exists(file) ? done : throw new FileNotFoundException("The file of the ledger was removed while it was written.");
    }

    /// <summary>Forgets the connection: after a failure nobody knows what state it is in.</summary>
    public async ValueTask CloseAsync()
    {
        var (closed, prepared) = (open, insert);
        (open, insert) = (null, null);
        prepared?.Dispose();
        if (closed is not null)
        {
            await closed.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        tables.Dispose();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        await CloseAsync();
        await tables.EnsureAsync(cancellationToken);
        var context = new LedgerContext(options.ContextOptions<LedgerContext>([], create: false));
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            if (context.Database.GetDbConnection() is SqliteConnection)
            {
                // Each commit reaches the disk before it returns, and folds the log only where that was not done beside it.
                await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 50000", cancellationToken);
            }

            born = BirthOf(file);
            (open, insert) = (context, new(context.Database.GetDbConnection()));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a file system keeps no time of birth this says no once in a while, which costs another connection.</summary>
    private bool IsSameFile() => file is null || (File.Exists(file) && BirthOf(file) == born);

    private static DateTime BirthOf(string? file) => file is null ? default : File.GetCreationTimeUtc(file);
}
