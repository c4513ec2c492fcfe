using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>Where something was read, and when.</summary>
/// <param name="Registry">The registry.</param>
/// <param name="Changes">What is known of its changes.</param>
/// <param name="ReadAt">When the read began, or that of the oldest entry it was answered from.</param>
/// <param name="Since">From when on changes must be known: <paramref name="ReadAt"/>, or earlier where another replica's clock said it.</param>
/// <param name="KnownAt">When the last of it was known to this replica: a change after that is not in it.</param>
/// <param name="Remembered">Whether any of it came from a cache.</param>
/// <param name="IsStale">Whether it came from a cache because the registry does not answer, whatever changed there since.</param>
internal sealed record ReadOrigin(RegistryName Registry, IChangeLog Changes, DateTimeOffset ReadAt, DateTimeOffset Since, DateTimeOffset KnownAt, bool Remembered, bool IsStale = false);
