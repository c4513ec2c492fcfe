namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>One row of <c>SOM_LIST</c>.</summary>
/// <param name="Type">1 abnormal activity, 2 seriously dishonest.</param>
/// <param name="From">Day of listing.</param>
/// <param name="To">Day of removal; null while listed.</param>
internal sealed record Listing(string Type, DateOnly From, DateOnly? To);
