using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>State of a registry as the hub sees it now.</summary>
/// <param name="Name">Which registry.</param>
/// <param name="Status">Whether it answers.</param>
/// <param name="DataAsOf">Newest change of the registry that the hub has seen.</param>
/// <param name="Reason">Why it is not UP.</param>
/// <param name="ChangeMode">How the hub learns of its changes.</param>
/// <param name="SeesDeletions">Whether it learns of rows that are deleted and not only flagged.</param>
public sealed record RegistryState(RegistryName Name, RegistryStatus Status, DateTimeOffset? DataAsOf, string? Reason, ChangeMode ChangeMode, bool SeesDeletions)
{
    /// <summary>Which registry.</summary>
    public RegistryName Name { get; init; } = Name;

    /// <summary>Whether it answers.</summary>
    public RegistryStatus Status { get; init; } = Status;

    /// <summary>Newest change of the registry that the hub has seen; null where the registry does not keep when it changed.</summary>
    public DateTimeOffset? DataAsOf { get; init; } = DataAsOf;

    /// <summary>Why the registry is not UP; null while it is.</summary>
    public string? Reason { get; init; } = Reason;

    /// <summary>How the hub learns of changes, and so how late an answer may be.</summary>
    public ChangeMode ChangeMode { get; init; } = ChangeMode;

    /// <summary>Whether a row that is deleted, and not only flagged, is seen as soon as any other change; else it is answered until what was read has grown old.</summary>
    public bool SeesDeletions { get; init; } = SeesDeletions;
}
