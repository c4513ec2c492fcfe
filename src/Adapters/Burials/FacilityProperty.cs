namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Property of a burial facility (公墓性质).</summary>
public enum FacilityProperty
{
    /// <summary>Commercial (经营性).</summary>
    Commercial,

    /// <summary>Public-benefit (公益性).</summary>
    PublicBenefit,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
