using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Transport;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Tells callers apart by what they send.</summary>
internal interface ICredentials
{
    /// <summary>The client that sends the request; null for one without credentials.</summary>
    /// <exception cref="RequestRefusedException">The credentials are wrong, or cannot be checked now.</exception>
    ValueTask<Client?> ReadAsync(HttpContext http, CancellationToken cancellationToken);
}
