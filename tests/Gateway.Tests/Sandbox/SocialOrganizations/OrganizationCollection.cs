namespace CivilAffairsGraph.Gateway.Tests.Sandbox.SocialOrganizations;

/// <summary>Tests of many organizations share them.</summary>
[CollectionDefinition(Name)]
public sealed class OrganizationCollection : ICollectionFixture<OrganizationDatabase>
{
    public const string Name = "organizations";
}
