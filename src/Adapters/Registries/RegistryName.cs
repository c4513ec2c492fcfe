namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>The four registries (登记系统) behind the endpoint.</summary>
public enum RegistryName
{
    /// <summary>Marriage registration (婚姻登记).</summary>
    Marriage,

    /// <summary>Divisions and place names (区划地名).</summary>
    PlaceName,

    /// <summary>Social organizations (社会组织).</summary>
    SocialOrganization,

    /// <summary>Burial and funeral (殡葬).</summary>
    Burial,
}
