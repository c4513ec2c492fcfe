namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>How a registry answers now.</summary>
public enum RegistryStatus
{
    /// <summary>It answers.</summary>
    Up,

    /// <summary>It answers in part or late.</summary>
    Degraded,

    /// <summary>It does not answer.</summary>
    Down,
}
