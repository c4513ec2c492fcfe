namespace CivilAffairsGraph.Gateway.Tests.Sandbox;

/// <summary>Tests that only read the usual sandbox share one.</summary>
[CollectionDefinition(Name)]
public sealed class SandboxCollection : ICollectionFixture<SandboxFixture>
{
    public const string Name = "sandbox";
}
