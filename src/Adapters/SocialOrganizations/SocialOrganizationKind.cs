namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Kind of a social organization (社会组织类型).</summary>
public enum SocialOrganizationKind
{
    /// <summary>Association (社会团体).</summary>
    Association,

    /// <summary>Service institution (社会服务机构、民办非企业单位).</summary>
    ServiceInstitution,

    /// <summary>Foundation (基金会).</summary>
    Foundation,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
