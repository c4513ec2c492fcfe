using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>How fresh an answer's part from one registry is.</summary>
/// <param name="Registry">The registry.</param>
/// <param name="AsOf">The answer is what the registry held then, or later.</param>
/// <param name="Cached">Whether any of it was remembered rather than read for this answer.</param>
/// <param name="IsStale">Whether any of it is answered only because the registry does not answer: it may have changed since <paramref name="AsOf"/>.</param>
public readonly record struct Freshness(RegistryName Registry, DateTimeOffset AsOf, bool Cached, bool IsStale);
