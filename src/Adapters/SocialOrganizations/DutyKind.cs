namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>What a person does in an organization.</summary>
internal enum DutyKind
{
    /// <summary>Legal representative (法定代表人).</summary>
    LegalRepresentative,

    /// <summary>Another officer.</summary>
    Officer,

    /// <summary>Not listed.</summary>
    Unknown,
}
