using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Records;

/// <summary>Where a record comes from and how far it can be trusted.</summary>
public sealed record Provenance
{
    /// <summary>The registry that holds the record.</summary>
    public required RegistryName Registry { get; init; }

    /// <summary>How the record came into it; ONLINE for registries that do not say.</summary>
    public required RecordSource Source { get; init; }

    /// <summary>When the hub read it from the registry.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>What reading the row itself showed to be wrong or doubtful.</summary>
    public required IReadOnlyList<QualityIssue> Issues { get; init; }

    /// <summary>Division codes filed in the record; what is wrong with them shows only against the divisions' history.</summary>
    public IReadOnlyList<FiledDivision> Filed { get; init; } = [];
}
