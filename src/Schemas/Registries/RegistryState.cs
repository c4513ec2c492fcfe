using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>State of a registry as the hub sees it now.</summary>
/// <param name="Name">Which registry.</param>
/// <param name="Status">Whether it answers.</param>
/// <param name="DataAsOf">Newest change of the registry that the hub has seen.</param>
/// <param name="Reason">Why it is not UP.</param>
public sealed record RegistryState(RegistryName Name, RegistryStatus Status, DateTimeOffset? DataAsOf, string? Reason)
{
    /// <summary>Which registry.</summary>
    public RegistryName Name { get; init; } = Name;

    /// <summary>Whether it answers.</summary>
    public RegistryStatus Status { get; init; } = Status;

    /// <summary>Newest change of the registry that the hub has seen; null where the registry does not keep when it changed.</summary>
    public DateTimeOffset? DataAsOf { get; init; } = DataAsOf;

    /// <summary>Why the registry is not UP; null while it is.</summary>
    public string? Reason { get; init; } = Reason;
}
