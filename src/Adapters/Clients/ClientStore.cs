using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>
/// Reads clients from the hub's database and remembers them for half a second, "unknown" too, so that what is revoked is refused on every replica
/// within a second, without anybody being told. What was found is judged by the clock each time it is asked for.
/// </summary>
internal sealed class ClientStore : IClients
{
    /// <summary>Most clients and keys that are remembered.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan Life = TimeSpan.FromMilliseconds(500);

    private readonly HubDatabase database;
    private readonly IRegistryStanding standing;
    private readonly TimeProvider clock;
    private readonly ShortMemory<KeyHash, FoundKey?> keys;
    private readonly ShortMemory<string, Client?> clients;
    private volatile Failure? failure;

    public ClientStore(HubDatabase database, IRegistryStanding standing, TimeProvider clock)
    {
        (this.database, this.standing, this.clock) = (database, standing, clock);
        (keys, clients) = (new(ReadKeyAsync, Life, Most, clock), new(ReadClientAsync, Life, Most, clock));
    }

    /// <inheritdoc/>
    public ValueTask<Client?> FindByKeyAsync(string key, CancellationToken cancellationToken) =>
        ApiKey.IsWellFormed(key) ? JudgeAsync(keys.AskAsync(KeyHash.Of(key), cancellationToken), cancellationToken) : new((Client?)null);

    /// <inheritdoc/>
    public async ValueTask<Client?> FindAsync(string id, CancellationToken cancellationToken) =>
        ClientIds.IsValid(id) ? await AdmitAsync(await clients.AskAsync(id, cancellationToken), cancellationToken) : null;

    private async ValueTask<Client?> JudgeAsync(ValueTask<FoundKey?> asked, CancellationToken cancellationToken)
    {
        var found = await asked;
        return found?.Expires <= clock.GetUtcNow() ? null : await AdmitAsync(found?.Client, cancellationToken);
    }

    /// <summary>A client of the sandbox, whose key everybody knows, is nobody where a registry is known to be none.</summary>
    private async ValueTask<Client?> AdmitAsync(Client? client, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return client is null || client.ValidFrom > now || client.ValidTo <= now
            || (client.IsSandbox && !(standing.AllSandbox ?? await standing.DetermineAsync(cancellationToken))) ? null : client;
    }

    private Task<FoundKey?> ReadKeyAsync(KeyHash hash) => ReadAsync(async (context, cancellationToken) =>
    {
        var bytes = hash.ToBytes();
        var found = await context.Keys.AsNoTracking()
            .Where(key => key.Hash == bytes)
            .Join(context.Clients, key => key.ClientId, client => client.Id, (key, client) => new { key, client })
            .FirstOrDefaultAsync(cancellationToken);
        return found is { key.Revoked: null } && hash.Matches(found.key.Hash) ? new FoundKey(found.client.Read(), found.key.Expires) : null;
    });

    private Task<Client?> ReadClientAsync(string id) => ReadAsync(async (context, cancellationToken) =>
        (await context.Clients.AsNoTracking().FirstOrDefaultAsync(client => client.Id == id, cancellationToken))?.Read());

    /// <summary>A database that just failed is not asked again at once, so that nobody waits for it in turn.</summary>
    private async Task<T> ReadAsync<T>(Func<HubContext, CancellationToken, Task<T>> read)
    {
        if (failure is { } last && clock.GetElapsedTime(last.At) < Life)
        {
            throw new ClientsUnavailableException(last.Error);
        }

        try
        {
            return await database.RunAsync(read, CancellationToken.None);
        }
        catch (Exception error) when (error is ClientsUnavailableException or HubRefusedException)
        {
            failure = new(clock.GetTimestamp(), error);
            throw error as ClientsUnavailableException ?? new ClientsUnavailableException(error);
        }
    }

    private sealed record FoundKey(Client Client, DateTimeOffset? Expires);

    private sealed record Failure(long At, Exception Error);
}
