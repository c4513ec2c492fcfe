namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Level of a division (行政级别).</summary>
public enum DivisionLevel
{
    /// <summary>Province (省级).</summary>
    Province,

    /// <summary>Prefecture (地级).</summary>
    Prefecture,

    /// <summary>County, district or county-level city (县级).</summary>
    County,

    /// <summary>Township, town or subdistrict (乡级).</summary>
    Township,

    /// <summary>Village or residents' community (村级).</summary>
    Village,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
