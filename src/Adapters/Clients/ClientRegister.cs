using CivilAffairsGraph.Adapters.Hub;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>Writes clients. Everything is effective on every replica within a second. Whatever it cannot do is a <see cref="ClientException"/>.</summary>
public sealed class ClientRegister
{
    private const string Meanwhile = "Somebody else changed the client meanwhile. Nothing was done; see 'client list' and try again.";

    private readonly HubDatabase database;
    private readonly TimeProvider clock;

    internal ClientRegister(HubDatabase database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    /// <summary>Adds a client. A name is given once: what was recorded about one that ended stays with it.</summary>
    public Task CreateAsync(Client client, CancellationToken cancellationToken) => WriteAsync(
        async (context, token) =>
        {
            if (await context.Clients.AnyAsync(row => row.Id == client.Id, token))
            {
                throw new ClientException($"There is a client '{client.Id}' already. A name is given once; choose another.");
            }

            context.Add(ClientRow.Of(client));
        },
        cancellationToken);

    /// <summary>Changes a client.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="change">The client as it shall be, from as it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>As it is now.</returns>
    public async Task<Client> ChangeAsync(string id, Func<Client, Client> change, CancellationToken cancellationToken)
    {
        Client? changed = null;
        await WriteAsync(
            async (context, token) =>
            {
                var row = await context.Clients.FirstOrDefaultAsync(row => row.Id == id, token) ?? throw Unknown(id);
                row.Write(changed = change(row.Read()));
            },
            cancellationToken);
        return changed!;
    }

    /// <summary>Ends a client now. It stays, because what it did was recorded.</summary>
    public Task EndAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(id, client => client.ValidTo <= now ? client : client with { ValidTo = now }, cancellationToken);
    }

    /// <summary>Every client, by name.</summary>
    public async Task<IReadOnlyList<Client>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadAsync((context, token) => context.Clients.AsNoTracking().ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => row.Read()).OrderBy(client => client.Id, StringComparer.Ordinal)];
    }

    /// <summary>Makes a key.</summary>
    /// <param name="id">The client.</param>
    /// <param name="expires">From when it is refused; null for never.</param>
    /// <param name="note">What it is for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The key, which nobody can tell again, and what is kept of it.</returns>
    public async Task<(string Secret, ClientKey Key)> CreateKeyAsync(string id, DateTimeOffset? expires, string? note, CancellationToken cancellationToken)
    {
        var (secret, row) = (ApiKey.New(), new ClientKeyRow { Id = Base62.Random(8), ClientId = id, Hash = [], Created = clock.GetUtcNow(), Expires = expires?.ToUniversalTime(), Note = note });
        row.Hash = ApiKey.HashOf(secret);
        await WriteAsync(
            async (context, token) =>
            {
                if (!await context.Clients.AnyAsync(client => client.Id == id, token))
                {
                    throw Unknown(id);
                }

                context.Add(row);
            },
            cancellationToken);
        return (secret, Read(row));
    }

    /// <summary>The keys of a client, oldest first.</summary>
    public Task<IReadOnlyList<ClientKey>> KeysAsync(string id, CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<ClientKey>>(
        async (context, token) =>
        {
            if (!await context.Clients.AnyAsync(client => client.Id == id, token))
            {
                throw Unknown(id);
            }

            var rows = await context.Keys.AsNoTracking().Where(key => key.ClientId == id).ToListAsync(token);
            return [.. rows.Select(Read).OrderBy(key => key.Created).ThenBy(key => key.Id, StringComparer.Ordinal)];
        },
        cancellationToken);

    /// <summary>Revokes a key now; one that is revoked already stays as it is.</summary>
    public Task RevokeKeyAsync(string id, string keyId, CancellationToken cancellationToken) => WriteAsync(
        async (context, token) =>
        {
            var row = await context.Keys.FirstOrDefaultAsync(key => key.ClientId == id && key.Id == keyId, token)
                ?? throw new ClientException($"The client '{id}' has no key '{keyId}'. 'client key list {id}' shows those it has.");
            row.Revoked ??= clock.GetUtcNow();
        },
        cancellationToken);

    private static ClientException Unknown(string id) => new($"There is no client '{id}'. 'client list' shows those there are.");

    private static ClientKey Read(ClientKeyRow row) => new(row.Id, row.Created, row.Expires, row.Revoked, row.Note);

    private Task WriteAsync(Func<HubContext, CancellationToken, Task> write, CancellationToken cancellationToken) => ReadAsync(
        async (context, token) =>
        {
            await write(context, token);
            return await context.SaveChangesAsync(token);
        },
        cancellationToken);

    private async Task<T> ReadAsync<T>(Func<HubContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await database.RunAsync(read, cancellationToken);
        }
        catch (Exception error) when (error is DbUpdateConcurrencyException or HubRefusedException { InnerException: DbUpdateException })
        {
            throw new ClientException(Meanwhile, error);
        }
        catch (HubRefusedException refused)
        {
            throw new ClientException($"The hub's database refuses: {refused.Message}", refused);
        }
        catch (ClientsUnavailableException away)
        {
            throw new ClientException("The hub's database does not answer. 'Hub:ConnectionString' says where it is.", away);
        }
    }
}
