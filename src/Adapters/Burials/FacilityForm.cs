namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Form of a burial facility (安葬设施形式).</summary>
public enum FacilityForm
{
    /// <summary>Graves (墓地).</summary>
    Cemetery,

    /// <summary>Niches for urns (骨灰堂).</summary>
    Columbarium,

    /// <summary>Graves and niches (综合).</summary>
    Mixed,

    /// <summary>Trees, flowers, lawn (生态).</summary>
    Ecological,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
