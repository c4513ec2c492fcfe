using System.Data.Common;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Looks at one registry for changes, on a connection of its own, so that requests do not keep it waiting.</summary>
/// <param name="database">The registry, for this watch alone.</param>
/// <param name="sources">Where its changes can be seen.</param>
/// <param name="log">What was seen.</param>
/// <param name="stream">Who wants to hear of it.</param>
/// <param name="lookBack">How far the first look goes back.</param>
internal sealed class RegistryWatch(RegistryDatabase database, IReadOnlyList<IChangeSource> sources, ChangeLog log, ChangeStream stream, TimeSpan lookBack) : IDisposable
{
    private readonly bool seesDeletions = database.Profile is { ChangeMode: ChangeMode.Notify or ChangeMode.ChangeTracking } or { ChangeMode: ChangeMode.Column, Changes.Deletions: not null };
    private readonly NoticeSource? notices = sources.OfType<NoticeSource>().SingleOrDefault();
    private readonly SemaphoreSlim looking = new(1);
    private volatile Sighted last = new(null, IsSeeing: true);
    private bool isOpen;
    private bool reachesBack = true;

    /// <summary>Which registry.</summary>
    public RegistryName Name => database.Name;

    /// <summary>Whether there is anything to look at.</summary>
    public bool Sees => sources.Count > 0;

    /// <summary>How changes are seen.</summary>
    public ChangeSight Sight => new(database.Profile.ChangeMode, seesDeletions, last.Newest, last.IsSeeing);

    /// <summary>Waits until it is time for the next look.</summary>
    public Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) => notices?.WaitAsync(pause, cancellationToken) ?? Task.Delay(pause, cancellationToken);

    /// <summary>Looks once, unless a look that began after the instant is done.</summary>
    /// <exception cref="RegistryUnavailableException">The registry does not answer.</exception>
    public async Task LookAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            if (!log.HasLooked(instant))
            {
                await LookAsync(cancellationToken);
            }
        }
        finally
        {
            looking.Release();
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var look = log.Begin();
        try
        {
            await database.FetchAsync((context, token) => LookAsync(context.Database.GetDbConnection(), log.Since(look), token), cancellationToken);
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
        }

        log.Finish(look);
        last = last with { IsSeeing = true };
    }

    public void Dispose()
    {
        notices?.Dispose();
        looking.Dispose();
    }

    private async Task<bool> LookAsync(DbConnection connection, TimeSpan began, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            // A source does not name a row twice: what it saw is kept before anything else can fail.
            Keep(await source.LookAsync(connection, began, cancellationToken), source.LooksBack);
        }

        return true;
    }

    private void Keep(Seen seen, bool looksBack)
    {
        reachesBack &= looksBack && seen.IsAll;
        if (!seen.IsAll && isOpen)
        {
            log.Forget();
        }

        log.Add(seen.Rows);
        if (seen.Newest is { } newest && !(last.Newest >= newest))
        {
            last = last with { Newest = newest };
        }

        if (isOpen && (seen.Rows.Count > 0 || !seen.IsAll))
        {
            stream.Publish(new(Name, log.Now, seen.Rows, seen.IsAll));
        }
    }

    private sealed record Sighted(DateTimeOffset? Newest, bool IsSeeing);
}
