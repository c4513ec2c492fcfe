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
    private LedgerContext? open;
    private LedgerInsert? insert;

    /// <summary>Opens it where it is not open any more, or where its file is another. Only for who looks where the chain ends: what is behind it may be older than before.</summary>
    public async Task EnsureOpenAsync(CancellationToken cancellationToken)
    {
        if (open is null || !IsInPlace)
        {
            await OpenAsync(cancellationToken);
        }
    }

    /// <summary>Runs one piece of work.</summary>
    /// <exception cref="IOException">It is not open any more, or its file is another.</exception>
    public async Task<T> RunAsync<T>(Func<LedgerContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ThrowIfMoved();
        var done = await work(open!, cancellationToken);
        open!.ChangeTracker.Clear();
        ThrowIfMoved();
        return done;
    }

    /// <summary>Writes a batch.</summary>
    /// <exception cref="IOException">It is not open any more, or its file is another.</exception>
    public async Task WriteAsync(IReadOnlyList<LedgerEntryRow> entries, LedgerBatchRow batch, CancellationToken cancellationToken)
    {
        ThrowIfMoved();
        await insert!.WriteAsync(entries, batch, cancellationToken);
        ThrowIfMoved();
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
        var context = new LedgerContext(options.ContextOptions<LedgerContext>([]));
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            if (context.Database.GetDbConnection() is SqliteConnection)
            {
                // Each commit reaches the disk before it returns, and folds the log only where that was not done beside it. People come in no order,
                // so that each entry changes a page anywhere in their index: 32 MB of it are held, not 2.
                await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 50000; PRAGMA cache_size = -32768", cancellationToken);
            }

            (open, insert) = (context, new(context.Database.GetDbConnection()));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private void ThrowIfMoved()
    {
        if (open is null || !IsInPlace)
        {
            throw new FileNotFoundException("The file of the ledger was removed or replaced.");
        }
    }

    private bool IsInPlace => open!.Database.GetDbConnection() is not SqliteConnection connection || OpenedFile.IsInPlace(connection);
}
