namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>State of a registry as the hub sees it.</summary>
public enum RegistryStatus
{
    /// <summary>It answers.</summary>
    Up,

    /// <summary>It answers, but not as it should.</summary>
    Degraded,

    /// <summary>It does not answer.</summary>
    Down,
}
