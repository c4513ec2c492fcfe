using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>
/// Contexts whose connections stay open between reads: opening one costs more than most reads. One read has a context for itself; a context whose
/// read failed, or whose database looks different now, is not used again.
/// </summary>
/// <param name="options">How a context reaches the database.</param>
/// <param name="engine">The kind of database.</param>
/// <param name="look">What the database looks like now.</param>
internal sealed class ContextPool(DbContextOptions<RegistryContext> options, IDatabaseEngine engine, Func<DatabaseState> look)
{
    private readonly ConcurrentStack<(RegistryContext Context, DatabaseState State)> idle = new();

    /// <summary>Runs one read.</summary>
    public async Task<T> ReadAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        RegistryContext? context = null;
        try
        {
            var state = await LookAsync();
            context = await IdleAsync(state) ?? await OpenAsync(cancellationToken);
            T result;
            await using (engine.StopWith(context.Database.GetDbConnection(), cancellationToken))
            {
                result = await read(context, cancellationToken);
            }

            idle.Push((context, state));
            context = null;
            return result;
        }
        finally
        {
            if (context is not null)
            {
                await context.DisposeAsync();
            }
        }
    }

    /// <summary>A database that is not there is not kept open either.</summary>
    private async ValueTask<DatabaseState> LookAsync()
    {
        try
        {
            return look();
        }
        catch (IOException)
        {
            while (idle.TryPop(out var kept))
            {
                await kept.Context.DisposeAsync();
            }

            throw;
        }
    }

    private async ValueTask<RegistryContext?> IdleAsync(DatabaseState state)
    {
        while (idle.TryPop(out var kept))
        {
            if (kept.State == state)
            {
                return kept.Context;
            }

            await kept.Context.DisposeAsync();
        }

        return null;
    }

    private async Task<RegistryContext> OpenAsync(CancellationToken cancellationToken)
    {
        var context = new RegistryContext(options);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }
}
