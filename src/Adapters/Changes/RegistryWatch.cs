using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Looks at one registry for changes, on a connection of its own, so that requests do not keep it waiting.</summary>
/// <param name="database">The registry, for this watch alone.</param>
/// <param name="sources">Where its changes can be seen.</param>
/// <param name="filed">Where its rows are filed.</param>
/// <param name="log">What was seen.</param>
/// <param name="stream">Who wants to hear of it.</param>
/// <param name="metrics">What is counted.</param>
/// <param name="lookBack">How far the first look goes back.</param>
internal sealed class RegistryWatch(RegistryDatabase database, IReadOnlyList<IChangeSource> sources, FiledRows filed, ChangeLog log, ChangeStream stream, ChangeMetrics metrics, TimeSpan lookBack) : IDisposable
{
    private readonly bool seesDeletions = database.Profile is { ChangeMode: ChangeMode.Notify or ChangeMode.ChangeTracking } or { ChangeMode: ChangeMode.Column, Changes.Deletions: not null };
    private readonly NoticeSource? notices = sources.OfType<NoticeSource>().SingleOrDefault();
    private static readonly TimeSpan Interruption = TimeSpan.FromMilliseconds(5);
    private readonly NextTurn turn = new();
    private readonly SemaphoreSlim looking = new(1);
    private volatile CancellationTokenSource? waiting;
    private volatile Sighted last = new(null, IsSeeing: true);
    private bool isOpen;
    private bool reachesBack = true;

    /// <summary>Which registry.</summary>
    public RegistryName Name => database.Name;

    /// <summary>Whether there is anything to look at.</summary>
    public bool Sees => sources.Count > 0;

    /// <summary>How changes are seen.</summary>
    public ChangeSight Sight => new(database.Profile.ChangeMode, seesDeletions, last.Newest, last.IsSeeing);

    /// <summary>It is time for the next look: another replica saw a change.</summary>
    public void Hurry() => turn.Hurry();

    /// <summary>Waits until it is time for the next look; whether another replica said so. A registry that sends notices tells all replicas itself.</summary>
    public async Task<bool> WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (notices is not null)
        {
            await WaitAsync(notices, pause, cancellationToken);
            return false;
        }

        return await turn.WaitAsync(pause, cancellationToken);
    }

    /// <summary>Looks once, unless a look that began after the instant is done; whether it saw a change.</summary>
    /// <exception cref="RegistryUnavailableException">The registry does not answer.</exception>
    public async Task<bool> LookAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        do
        {
            waiting?.Cancel();
        }
        while (!await looking.WaitAsync(Interruption, cancellationToken));

        try
        {
            var known = log.Version;
            if (!log.HasLooked(instant))
            {
                await LookAsync(cancellationToken);
            }

            return log.Version != known;
        }
        finally
        {
            looking.Release();
        }
    }

    /// <summary>Waits for a notice, on the connection that a look uses too: who looks meanwhile interrupts it.</summary>
    private async Task WaitAsync(NoticeSource notices, TimeSpan pause, CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            // Not disposed: who looks may cancel it at any time, and it holds nothing but its place in the other.
            waiting = new CancellationTokenSource();
            await using var stop = cancellationToken.Register(waiting.Cancel);
            await notices.WaitAsync(pause, waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody looks.
        }
        finally
        {
            waiting = null;
            looking.Release();
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var look = log.Begin();
        try
        {
            await database.FetchAsync((context, token) => LookAsync(context, log.Since(look), token), cancellationToken);
        }
        catch
        {
            last = last with { IsSeeing = false };
            throw;
        }

        if (!isOpen)
        {
            log.Open(reachesBack ? look.At - lookBack : log.Now);
            isOpen = true;
            metrics.Watch(Name, () => log.Age);
        }

        log.Finish(look);
        last = last with { IsSeeing = true };
    }

    public void Dispose()
    {
        notices?.Dispose();
        looking.Dispose();
        turn.Dispose();
    }

    private async Task<bool> LookAsync(RegistryContext context, TimeSpan began, CancellationToken cancellationToken)
    {
        // Before the look: what changes meanwhile is seen by it.
        await filed.LoadAsync(context, cancellationToken);
        var connection = context.Database.GetDbConnection();
        foreach (var source in sources)
        {
            // A source does not name a row twice: what it saw is kept before anything else can fail.
            Keep(await source.LookAsync(connection, began, cancellationToken), source.LooksBack);
        }

        filed.End();
        return true;
    }

    private void Keep(Seen seen, bool looksBack)
    {
        reachesBack &= looksBack && seen.IsAll;
        if (!seen.IsAll)
        {
            filed.Forget();
        }

        if (!seen.IsAll && isOpen)
        {
            log.Forget();
        }

        log.Add(seen.Rows, filed.Move);
        var isNewer = seen.Newest is { } newest && !(last.Newest >= newest);
        if (isNewer)
        {
            last = last with { Newest = seen.Newest };
        }

        if (isOpen && (seen.Rows.Count > 0 || !seen.IsAll))
        {
            metrics.Seen(Name, seen.Rows.Count, isNewer ? log.Now - seen.Newest : null);
            stream.Publish(new(Name, log.Now, seen.Rows, seen.IsAll));
        }
    }

    private sealed record Sighted(DateTimeOffset? Newest, bool IsSeeing);
}
