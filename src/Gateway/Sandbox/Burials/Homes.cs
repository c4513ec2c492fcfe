namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Which funeral home serves whom.</summary>
internal static class Homes
{
    /// <summary><c>UNIT_ID</c> of the county's funeral home.</summary>
    public static string UnitFor(string countyCode) => $"{countyCode}01";
}
