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

    /// <summary>Keeps a list.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public Task AddAsync(Watch watch, IEnumerable<WatchedItem> items, CancellationToken cancellationToken) => database.RunAsync(
        async (context, token) =>
        {
            context.Add(WatchRow.Of(watch));
            context.AddRange(items.Select(item => WatchRows.Of(watch, item, seal)));
            return await context.SaveChangesAsync(token);
        },
        cancellationToken);

    /// <summary>Removes a list with all that belongs to it.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) => database.RunAsync(
        async (context, token) => await context.Watches.Where(row => row.Id == id).ExecuteDeleteAsync(token) > 0, cancellationToken);

    /// <summary>All lists.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public async Task<IReadOnlyList<Watch>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await database.RunAsync((context, token) => context.Watches.AsNoTracking().ToListAsync(token), cancellationToken)).Select(row => row.Read())];

    /// <summary>How it stands with the lists of a client, or of all, the oldest first.</summary>
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
            .OrderBy(one => one.Watch.ClientId, StringComparer.Ordinal).ThenBy(one => one.Watch.Id, StringComparer.Ordinal)];
    }

    /// <summary>The look-ups of a list.</summary>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public async Task<IReadOnlyList<WatchedItem>> ItemsAsync(string watchId, CancellationToken cancellationToken)
    {
        var rows = await database.RunAsync((context, token) => context.WatchItems.AsNoTracking().Where(row => row.WatchId == watchId).ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => WatchRows.Read(row, seal)).OrderBy(item => item.Id, StringComparer.Ordinal)];
    }
}
