using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>One registry as the endpoint sees it now.</summary>
/// <param name="Name">The registry.</param>
/// <param name="Status">How it answers.</param>
/// <param name="DataAsOf">Newest change seen; null when none was seen.</param>
/// <param name="Reason">Why it is not up, safe to show; null when it is.</param>
public sealed record RegistryState(RegistryName Name, RegistryStatus Status, DateTimeOffset? DataAsOf, string? Reason);
