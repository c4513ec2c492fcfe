using CivilAffairsGraph.Gateway.Sandbox.Burials;
using CivilAffairsGraph.Gateway.Sandbox.Marriages;
using CivilAffairsGraph.Gateway.Sandbox.PlaceNames;
using CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>The parts of the sandbox, one for each registry, in the order in which their truth is joined.</summary>
internal static class SandboxParts
{
    /// <summary>Every part. A new registry adds one here.</summary>
    public static IReadOnlyList<ISandboxPart> All { get; } = [new MarriagePart(), new PlaceNamePart(), new SocialOrganizationPart(), new BurialPart()];
}
