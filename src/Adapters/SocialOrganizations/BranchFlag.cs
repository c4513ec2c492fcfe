namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Whether an organization is a branch.</summary>
internal enum BranchFlag
{
    /// <summary>It stands by itself.</summary>
    Main,

    /// <summary>It is a branch (分支机构) of a main organization.</summary>
    Branch,

    /// <summary>Not filed.</summary>
    Unknown,
}
