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
    private readonly string? file = options.File;
    private LedgerContext? open;
    private DateTime born;

    /// <summary>Runs one piece of work.</summary>
    public async Task<T> RunAsync<T>(Func<LedgerContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var context = open is not null && IsSameFile() ? open : await OpenAsync(cancellationToken);
        var done = await work(context, cancellationToken);
        context.ChangeTracker.Clear();
        return file is null || File.Exists(file) ? done : throw new FileNotFoundException("The file of the ledger was removed while it was written.");
    }

    /// <summary>Forgets the connection: after a failure nobody knows what state it is in.</summary>
    public async ValueTask CloseAsync()
    {
        var closed = open;
        open = null;
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

    private async Task<LedgerContext> OpenAsync(CancellationToken cancellationToken)
    {
        await CloseAsync();
        await tables.EnsureAsync(cancellationToken);
        var context = new LedgerContext(options.ContextOptions<LedgerContext>([], create: false));
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            if (context.Database.GetDbConnection() is SqliteConnection)
            {
                // Each commit reaches the disk before it returns.
                await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL", cancellationToken);
            }

            born = BirthOf(file);
            return open = context;
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
