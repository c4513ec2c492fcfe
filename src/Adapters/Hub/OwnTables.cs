using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>Applies the migrations once. Replicas that start together wait for each other: the engine has a lock for it.</summary>
internal sealed class OwnTables<TContext>(OwnDatabaseOptions options, Func<DbContextOptions<TContext>, TContext> open) : IDisposable
    where TContext : DbContext
{
    /// <summary>Longest time for all of it, waiting for others included.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(1);

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

        await using var context = open(options.ContextOptions<TContext>([], create: true));

        // Nothing to do is by far the usual case, and needs no lock and no right to create.
        if (!await IsWholeAsync(context, cancellationToken))
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
    }

    private static async Task<bool> IsWholeAsync(TContext context, CancellationToken cancellationToken) =>
        await context.Database.CanConnectAsync(cancellationToken) && !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
}
