namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>One row of <c>SOM_CHANGE</c>.</summary>
/// <param name="Field">The column of <c>SOM_ORGAN</c>.</param>
/// <param name="Old">What stood there before.</param>
/// <param name="New">What stands there since.</param>
/// <param name="Day">Day of the change.</param>
internal sealed record OrganizationChange(string Field, string Old, string New, DateOnly Day)
{
    /// <summary>The column of the name.</summary>
    public const string Name = "cnName";

    /// <summary>The column of the registered money.</summary>
    public const string Money = "regMon";
}
