using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

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
    private readonly ILogger<ClientStore> logger;
    private readonly ShortMemory<KeyHash, FoundClient?> keys;
    private readonly ShortMemory<string, FoundClient?> clients;
    private Failure? failure;

    public ClientStore(HubDatabase database, IRegistryStanding standing, TimeProvider clock, ILogger<ClientStore> logger)
    {
        (this.database, this.standing, this.clock, this.logger) = (database, standing, clock, logger);
        (keys, clients) = (new(ReadKeyAsync, Life, Most, clock), new(ReadClientAsync, Life, Most, clock));
    }

    /// <inheritdoc/>
    public ValueTask<Client?> FindByKeyAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length != ApiKey.Length)
        {
            return new((Client?)null);
        }

        // Its form, which is checked by a hash of its own, saves a statement: none is made where the key is remembered.
        var hash = KeyHash.Of(key);
        return keys.Knows(hash) || ApiKey.IsWellFormed(key) ? JudgeAsync(keys.AskAsync(hash, cancellationToken), cancellationToken) : new((Client?)null);
    }

    /// <inheritdoc/>
    public ValueTask<Client?> FindAsync(string id, CancellationToken cancellationToken) =>
        ClientIds.IsValid(id) ? JudgeAsync(clients.AskAsync(id, cancellationToken), cancellationToken) : new((Client?)null);

    /// <summary>A client of the sandbox, whose key everybody knows, is nobody where a registry is known to be none.</summary>
    private async ValueTask<Client?> JudgeAsync(ValueTask<FoundClient?> asked, CancellationToken cancellationToken)
    {
        var (found, now) = (await asked, clock.GetUtcNow());
        return found is null || found.Expires <= now || found.Client.ValidFrom > now || found.Client.ValidTo <= now
            || (found.Client.IsSandbox && !(standing.AllSandbox ?? await standing.DetermineAsync(cancellationToken))) ? null : found.Client;
    }

    private Task<FoundClient?> ReadKeyAsync(KeyHash hash) => ReadAsync(async (context, cancellationToken) =>
    {
        var bytes = hash.ToBytes();
        var found = await context.Keys.AsNoTracking()
            .Where(key => key.Hash == bytes)
            .Join(context.Clients, key => key.ClientId, client => client.Id, (key, client) => new { key, client })
            .FirstOrDefaultAsync(cancellationToken);
        return found is { key.Revoked: null } && hash.Matches(found.key.Hash) ? new FoundClient(found.client.Read(), found.key.Expires) : null;
    });

    private Task<FoundClient?> ReadClientAsync(string id) => ReadAsync(async (context, cancellationToken) =>
        await context.Clients.AsNoTracking().FirstOrDefaultAsync(client => client.Id == id, cancellationToken) is { } row ? new FoundClient(row.Read(), null) : null);

    /// <summary>A database that just failed is not asked again at once, so that nobody waits for it in turn.</summary>
    private async Task<T> ReadAsync<T>(Func<HubContext, CancellationToken, Task<T>> read)
    {
        if (Volatile.Read(ref failure) is { } last && clock.GetElapsedTime(last.At) < Life)
        {
            throw new ClientsUnavailableException(last.Error);
        }

        try
        {
            var answer = await database.RunAsync(read, CancellationToken.None);
            if (failure is not null && Interlocked.Exchange(ref failure, null) is not null)
            {
                logger.HubBack();
            }

            return answer;
        }
        catch (Exception error) when (error is ClientsUnavailableException or HubRefusedException)
        {
            if (Interlocked.Exchange(ref failure, new(clock.GetTimestamp(), error)) is null)
            {
                logger.HubAway(error.GetBaseException().GetType().Name);
            }

            throw error as ClientsUnavailableException ?? new ClientsUnavailableException(error);
        }
    }

    /// <summary>A client, and until when it may be found so; null for no end.</summary>
    private sealed record FoundClient(Client Client, DateTimeOffset? Expires);

    private sealed record Failure(long At, Exception Error);
}
