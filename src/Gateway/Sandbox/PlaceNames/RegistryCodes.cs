namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>Division codes as the registry writes them.</summary>
internal static class RegistryCodes
{
    /// <summary>The code in 12 digits, filled up with zeros.</summary>
    public static string Pad(string code) => code.PadRight(12, '0');
}
