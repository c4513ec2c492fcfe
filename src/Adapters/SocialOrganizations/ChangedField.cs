namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Which field of an organization was changed.</summary>
internal enum ChangedField
{
    /// <summary>The name (名称).</summary>
    Name,

    /// <summary>Any other field.</summary>
    Unknown,
}
