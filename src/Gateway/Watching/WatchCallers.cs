using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>In whose name lists are looked through.</summary>
internal sealed class WatchCallers(IClients clients, CallerDesk desk)
{
    /// <summary>The client of a list as it is now, with the purpose of the list.</summary>
    /// <returns>Null where it may not ask any more, or not for that purpose.</returns>
    /// <exception cref="ClientsUnavailableException">The hub's database does not answer.</exception>
    public async ValueTask<Caller?> FindAsync(Watch watch, CancellationToken cancellationToken) =>
        await clients.FindAsync(watch.ClientId, cancellationToken) is { } client
        && desk.Of(client, watch.Purpose, watch.Case) is { Statement: PurposeStatement.Given } caller ? caller : null;
}
