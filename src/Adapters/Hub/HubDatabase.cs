using System.Data.Common;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>
/// The one door to the hub's own database: a context for each piece of work, its tables made before the first, so that a database that was away at the
/// start serves when it comes back. Connections to a file are kept for what comes next, as long as it is the file it was. Safe to call from several threads
/// at once.
/// </summary>
internal sealed class HubDatabase : IDisposable
{
    private const int MostAtOnce = 32;

    private readonly HubOptions options;
    private readonly IDatabaseEngine engine;
    private readonly SemaphoreSlim places = new(MostAtOnce);
    private readonly OwnTables<HubContext> tables;
    private readonly Lazy<DbContextOptions<HubContext>> opening;
    private readonly Lock looking = new();
    private readonly Func<DatabaseState> look;
    private DatabaseState seen;

    public HubDatabase(HubOptions options, IEnumerable<IInterceptor> interceptors)
    {
        (this.options, engine) = (options, DatabaseEngines.Find(options.Engine)!);
        tables = new(options, opened => new(opened), engine.MakeFileAsync);
        opening = new(() => options.ContextOptions<HubContext>(interceptors, FileUse.Keep));
        look = engine.Watch(options.ConnectionString);
    }

    /// <summary>Makes the tables, or brings them up to date.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    /// <exception cref="HubRefusedException">The database refuses.</exception>
    public Task PrepareAsync(CancellationToken cancellationToken) => GuardAsync(
        async token =>
        {
            await tables.EnsureAsync(token);
            return true;
        },
        OwnTables<HubContext>.LongestTime,
        cancellationToken);

    /// <summary>Runs one piece of work.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer in its time.</exception>
    /// <exception cref="HubRefusedException">The database refuses.</exception>
    public async Task<T> RunAsync<T>(Func<HubContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (!tables.AreReady)
        {
            await PrepareAsync(cancellationToken);
        }

        return await GuardAsync(
            async token =>
            {
                await using var context = new HubContext(opening.Value);
                Look(context);
                return await work(context, token);
            },
            options.Timeout,
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (opening.IsValueCreated)
        {
            using var context = new HubContext(opening.Value);
            EndKept(context);
        }

        places.Dispose();
        tables.Dispose();
    }

    /// <summary>Ends the connections that are kept, where the file is another than it was, or changed, or is not there.</summary>
    private void Look(HubContext context)
    {
        lock (looking)
        {
            try
            {
                if (look() is var now && now != seen)
                {
                    EndKept(context);
                    seen = now;
                }
            }
            catch (IOException)
            {
                EndKept(context);
                throw;
            }
        }
    }

    private void EndKept(HubContext context) => engine.EndKept(context.Database.GetDbConnection());

    private async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(longest);
        try
        {
            await places.WaitAsync(time.Token);
            try
            {
                return await work(time.Token);
            }
            finally
            {
                places.Release();
            }
        }
        catch (Exception error) when (error is OperationCanceledException or DbException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The caller no longer waits.", error, cancellationToken);
        }
        catch (Exception error) when (Cause(error) is DbException or IOException or TimeoutException && !engine.IsTransient(Cause(error)))
        {
            throw new HubRefusedException(engine.Catalog.Reason(Cause(error)), error);
        }
        catch (Exception error) when (Cause(error) is DbException or IOException or TimeoutException or OperationCanceledException)
        {
            throw new ClientsUnavailableException(error);
        }
    }

    private static Exception Cause(Exception error) => error is DbUpdateException { InnerException: { } inner } ? inner : error;
}
