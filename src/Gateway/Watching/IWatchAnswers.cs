using CivilAffairsGraph.Adapters.Watches;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Looks up watched people in the name of their client.</summary>
internal interface IWatchAnswers
{
    /// <summary>What look-ups of people on a list answer now, by the people's ids. It is told to nobody. Who cannot be looked up now is left out.</summary>
    Task<IReadOnlyDictionary<string, string>> LookAsync(Watch watch, IReadOnlyList<WatchedItem> items, CancellationToken cancellationToken);

    /// <summary>What is told about one person, recorded as disclosed.</summary>
    /// <returns>Null where the client may no longer be told.</returns>
    Task<byte[]?> TellAsync(WatchEvent told, CancellationToken cancellationToken);
}
