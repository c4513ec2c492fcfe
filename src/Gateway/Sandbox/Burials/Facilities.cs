namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Which cemetery takes whose ashes.</summary>
internal static class Facilities
{
    /// <summary>A public-benefit cemetery in 滨城区: that of a persona.</summary>
    public const string ChenJunsCemetery = "371602G0001";

    /// <summary><c>CEME_ID</c> of a cemetery that serves the county.</summary>
    public static string CemeteryFor(string divisionCode, SandboxRandom random) =>
        FormattableString.Invariant($"{divisionCode}G{random.Between(1, 5):0000}");
}
