namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>How often the registry writes a place name in one of its ways: shares of the rows named.</summary>
internal static class PlaceNameQuirks
{
    /// <summary>All names: romanised in capitals, <c>LIXIA QU</c>.</summary>
    public const double UpperCase = 0.25;

    /// <summary>All names: romanised in one word, <c>Lixiaqu</c>.</summary>
    public const double Joined = 0.15;

    /// <summary>Standard names: aliases as a comma list in the row itself.</summary>
    public const double Aliases = 0.08;

    /// <summary>All names: no coordinates.</summary>
    public const double Unmeasured = 0.05;

    /// <summary>Measured names: degrees, minutes, seconds instead of decimals.</summary>
    public const double Sexagesimal = 0.30;

    /// <summary>Measured names: longitude and latitude in each other's column.</summary>
    public const double Swapped = 0.002;

    /// <summary>All names: text with HTML in it.</summary>
    public const double Html = 0.10;

    /// <summary>All names: day of approval unknown, <c>20150600</c>.</summary>
    public const double NoDay = 0.05;

    /// <summary>All names: only the year of approval known, <c>20150000</c>.</summary>
    public const double NoMonth = 0.10;

    /// <summary>All names: approval date unknown, <c>00000000</c>.</summary>
    public const double NoDate = 0.10;
}
