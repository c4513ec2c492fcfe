namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>The clients, as the hub's own database holds them. What is answered is never older than half a second. Safe to call from several threads at once.</summary>
public interface IClients
{
    /// <summary>The client of an API key.</summary>
    /// <param name="key">The key as it was sent. Secret: never logged.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The client; null for a key that is unknown, expired or revoked, and for a client that may not ask today.</returns>
    /// <exception cref="ClientsUnavailableException">The hub's database does not answer.</exception>
    ValueTask<Client?> FindByKeyAsync(string key, CancellationToken cancellationToken);

    /// <summary>The client of that name, whom a token names.</summary>
    /// <param name="id">Name of the client.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The client; null for one that is unknown or may not ask today.</returns>
    /// <exception cref="ClientsUnavailableException">The hub's database does not answer.</exception>
    ValueTask<Client?> FindAsync(string id, CancellationToken cancellationToken);
}
