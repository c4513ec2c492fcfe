using CivilAffairsGraph.Adapters.Watches;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Says what is told to the clients of lists.</summary>
internal interface IWatchAnswers
{
    /// <summary>What is told of a change: what was kept of it, otherwise the answer as it is now, recorded as disclosed.</summary>
    /// <returns>Null where the client may no longer be told.</returns>
    /// <exception cref="Transport.RequestRefusedException">It cannot be answered now.</exception>
    Task<byte[]?> TellAsync(WatchEvent told, CancellationToken cancellationToken);
}
