using System.Data.Common;
using CivilAffairsGraph.Adapters.Engines;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>Applies the migrations once. Replicas that start together wait for each other: the engine has a lock for it, or one finds the work done.</summary>
/// <param name="options">Where the database is.</param>
/// <param name="open">Makes a context.</param>
/// <param name="make">What is done before, over a connection that makes a file that is not there; null for nothing.</param>
internal sealed class OwnTables<TContext>(OwnDatabaseOptions options, Func<DbContextOptions<TContext>, TContext> open, Func<DbConnection, CancellationToken, Task>? make = null) : IDisposable
    where TContext : DbContext
{
    /// <summary>Longest time for all of it, waiting for others included.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(1);

    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim alone = new(1);
    private volatile bool ready;

    /// <summary>Whether the tables are there.</summary>
    public bool AreReady => ready;

    /// <summary>Makes them.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await alone.WaitAsync(cancellationToken);
        try
        {
            if (!ready)
            {
                await MigrateAsync(cancellationToken);
                ready = true;
            }
        }
        finally
        {
            alone.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => alone.Dispose();

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (options.FindFile() is { } file && Path.GetDirectoryName(file) is { Length: > 0 } directory)
        {
            Directory.CreateDirectory(directory);
        }

        for (var attempt = 1; !await TryMigrateAsync(attempt == Attempts, cancellationToken); attempt++)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<bool> TryMigrateAsync(bool isLast, CancellationToken cancellationToken)
    {
        await using var context = open(options.ContextOptions<TContext>([], FileUse.Make));
        try
        {
            if (make is not null)
            {
                await make(context.Database.GetDbConnection(), cancellationToken);
            }

            // Nothing to do is by far the usual case, and needs no lock and no right to create.
            if (!await IsWholeAsync(context, cancellationToken))
            {
                await context.Database.MigrateAsync(cancellationToken);
            }

            return true;
        }
        catch (DbException) when (!isLast)
        {
            // PostgreSQL's lock is given back between two migrations, so that another replica may have made the next one.
            return false;
        }
    }

    private static async Task<bool> IsWholeAsync(TContext context, CancellationToken cancellationToken) =>
        await context.Database.CanConnectAsync(cancellationToken) && !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
}
