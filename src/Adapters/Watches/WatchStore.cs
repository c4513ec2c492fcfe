using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Hub;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>The lists, in the hub's database. Safe to call from several threads at once.</summary>
public sealed class WatchStore
{
    private readonly HubDatabase database;
    private readonly WatchSeal seal;

    internal WatchStore(HubDatabase database, WatchSeal seal) => (this.database, this.seal) = (database, seal);

    /// <summary>Keeps a list in the place of the client's list of that name, with what waits to be told about it. Doing it twice is doing it once.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public Task PutAsync(Watch watch, IReadOnlyCollection<WatchedItem> items, CancellationToken cancellationToken) => database.RunAsync(
        async (context, token) =>
        {
            await using var all = await context.Database.BeginTransactionAsync(token);
            await context.Watches.Where(row => row.ClientId == watch.ClientId && row.Name == watch.Name).ExecuteDeleteAsync(token);
            context.Add(WatchRow.Of(watch));
            context.AddRange(items.Select(item => WatchRows.Of(watch, item, seal)));
            await context.SaveChangesAsync(token);
            await all.CommitAsync(token);
            return true;
        },
        cancellationToken);

    /// <summary>Removes a list with all that belongs to it.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public Task<bool> RemoveAsync(string clientId, string name, CancellationToken cancellationToken) => database.RunAsync(
        async (context, token) => await context.Watches.Where(row => row.ClientId == clientId && row.Name == name).ExecuteDeleteAsync(token) > 0, cancellationToken);

    /// <summary>How it stands with the lists of a client, or of all, by name.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public async Task<IReadOnlyList<WatchStanding>> ListAsync(string? clientId, CancellationToken cancellationToken)
    {
        var found = await database.RunAsync(
            (context, token) => context.Watches.AsNoTracking().Where(row => clientId == null || row.ClientId == clientId).Select(row => new
            {
                row,
                Items = context.WatchItems.Count(item => item.WatchId == row.Id),
                Waiting = context.WatchEvents.Count(told => told.WatchId == row.Id && !told.GivenUp),
                GivenUp = context.WatchEvents.Count(told => told.WatchId == row.Id && told.GivenUp),
            }).ToListAsync(token),
            cancellationToken);
        return [.. found.Select(one => new WatchStanding(one.row.Read(), one.Items, one.Waiting, one.GivenUp))
            .OrderBy(one => one.Watch.ClientId, StringComparer.Ordinal).ThenBy(one => one.Watch.Name, StringComparer.Ordinal)];
    }

    /// <summary>The people of a list.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public async Task<IReadOnlyList<WatchedItem>> ItemsAsync(string watchId, CancellationToken cancellationToken)
    {
        var rows = await database.RunAsync((context, token) => context.WatchItems.AsNoTracking().Where(row => row.WatchId == watchId).ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => WatchRows.Read(row, seal)).OrderBy(item => item.Id, StringComparer.Ordinal)];
    }

    /// <summary>The lists on which any of these people are.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public Task<List<string>> WithAsync(IReadOnlyCollection<long> subjects, CancellationToken cancellationToken) => database.RunAsync(
        (context, token) => context.WatchItems.Where(row => subjects.Contains(row.Subject)).Select(row => row.WatchId).Distinct().ToListAsync(token), cancellationToken);
}
