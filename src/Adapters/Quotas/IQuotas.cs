using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>What clients have used, counted for all replicas in Redis, or by each replica for its share where Redis is away. Safe to call from several threads at once.</summary>
public interface IQuotas
{
    /// <summary>Takes the cost of an operation from what the client has left; nothing is taken when it does not suffice.</summary>
    /// <param name="client">The client.</param>
    /// <param name="cost">Cost of the operation, at least 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<QuotaState> TakeAsync(Client client, long cost, CancellationToken cancellationToken);

    /// <summary>What the client has left.</summary>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<QuotaState> PeekAsync(Client client, CancellationToken cancellationToken);

    /// <summary>Counts people about whom the client is about to learn, each once a day.</summary>
    /// <param name="client">The client.</param>
    /// <param name="subjects">Keyed hashes of the people.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when they are more than the client has left for the day: then none is counted.</returns>
    ValueTask<bool> DiscloseAsync(Client client, IReadOnlyCollection<long> subjects, CancellationToken cancellationToken);
}
