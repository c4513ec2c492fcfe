using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Hub;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>
/// The changes that are to be told, kept until they were told, so that a restart loses none. Replicas share them without a leader: a change is noted by
/// the first that sees it, and told by whoever takes it; who takes one and dies leaves it to the others when its time is over.
/// </summary>
public sealed class WatchOutbox
{
    private readonly HubDatabase database;
    private readonly WatchSeal seal;
    private readonly TimeProvider clock;

    internal WatchOutbox(HubDatabase database, WatchSeal seal, TimeProvider clock) => (this.database, this.seal, this.clock) = (database, seal, clock);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Notes what a look-up answers now. The first answer is where changes begin; each other one is an event.</summary>
    /// <param name="watch">The list.</param>
    /// <param name="item">The look-up as it was kept before it was asked again.</param>
    /// <param name="outcome">What is answered now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it is to be told; false too where another replica noted it first.</returns>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public Task<bool> NoteAsync(Watch watch, WatchedItem item, string outcome, CancellationToken cancellationToken) => item.Outcome == outcome ? Task.FromResult(false) : database.RunAsync(
        async (context, token) =>
        {
            await using var all = await context.Database.BeginTransactionAsync(token);
            var changed = await context.WatchItems.Where(row => row.WatchId == watch.Id && row.ItemId == item.Id && row.Version == item.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Outcome, outcome).SetProperty(row => row.Version, item.Version + 1), token);
            var told = changed == 1 && item.Outcome is not null;
            if (told)
            {
                context.Add(new WatchEventRow { Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), WatchId = watch.Id, ItemId = item.Id, Created = Now, NextTry = Now });
                await context.SaveChangesAsync(token);
            }

            await all.CommitAsync(token);
            return told;
        },
        cancellationToken);

    /// <summary>Takes what is due, oldest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="lease">How long they are the caller's alone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ClientsUnavailableException">The database does not answer.</exception>
    public Task<IReadOnlyList<WatchEvent>> TakeAsync(int most, TimeSpan lease, CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<WatchEvent>>(
        async (context, token) =>
        {
            var (now, until) = (Now, Now + (long)lease.TotalMilliseconds);
            var due = await (from told in context.WatchEvents.AsNoTracking()
                             where !told.GivenUp && told.NextTry <= now
                             join item in context.WatchItems on new { told.WatchId, told.ItemId } equals new { item.WatchId, item.ItemId }
                             join watch in context.Watches on told.WatchId equals watch.Id
                             orderby told.NextTry
                             select new { told, item, watch }).Take(most).ToListAsync(token);
            var taken = new List<WatchEvent>();
            foreach (var one in due)
            {
                if (await context.WatchEvents.Where(row => row.Id == one.told.Id && row.NextTry == one.told.NextTry)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTry, until).SetProperty(row => row.Attempts, row => row.Attempts + 1), token) == 1)
                {
                    var body = one.told.Body is { } sealedBody ? seal.Open(sealedBody, Place(one.told.Id)) : null;
                    taken.Add(new(one.told.Id, one.watch.Read(), WatchRows.Read(one.item, seal), DateTimeOffset.FromUnixTimeMilliseconds(one.told.Created), one.told.Attempts + 1, body));
                }
            }

            return taken;
        },
        cancellationToken);

    /// <summary>Keeps what is sent, so that it is the same when it is sent again.</summary>
    public Task KeepAsync(WatchEvent told, byte[] body, CancellationToken cancellationToken) =>
        UpdateAsync(told.Id, (rows, token) => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, seal.Seal(body, Place(told.Id))), token), cancellationToken);

    /// <summary>It was told.</summary>
    public Task DoneAsync(WatchEvent told, CancellationToken cancellationToken) => UpdateAsync(told.Id, (rows, token) => rows.ExecuteDeleteAsync(token), cancellationToken);

    /// <summary>It was not told, and is tried again then.</summary>
    public Task LaterAsync(WatchEvent told, TimeSpan wait, CancellationToken cancellationToken)
    {
        var next = Now + (long)wait.TotalMilliseconds;
        return UpdateAsync(told.Id, (rows, token) => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTry, next), token), cancellationToken);
    }

    /// <summary>It was tried too long. It stays, for the operator to see.</summary>
    public Task GiveUpAsync(WatchEvent told, CancellationToken cancellationToken) =>
        UpdateAsync(told.Id, (rows, token) => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.GivenUp, true), token), cancellationToken);

    private Task<int> UpdateAsync(string id, Func<IQueryable<WatchEventRow>, CancellationToken, Task<int>> update, CancellationToken cancellationToken) =>
        database.RunAsync((context, token) => update(context.WatchEvents.Where(row => row.Id == id), token), cancellationToken);

    private static string Place(string id) => $"event {id}";
}
