namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>What a Shandong division code says by itself.</summary>
internal static class DivisionCodes
{
    /// <summary>Code of the province.</summary>
    public const string Province = "370000";

    /// <summary>1 province, 2 prefecture, 3 county or zone, 4 township, 5 village.</summary>
    public static int Level(string code) => code.Length switch
    {
        12 => 5,
        9 => 4,
        _ when !code.EndsWith("00", StringComparison.Ordinal) => 3,
        _ => code == Province ? 1 : 2,
    };

    /// <summary>Statistical zones are numbered 71 to 79, where GB/T 2260 numbers nothing in Shandong.</summary>
    public static bool IsZone(string code) => code.Length == 6 && code[4] == '7' && code[5] != '0';

    /// <summary>Code of the division above; null for the province. The cities numbered 3790 had no prefecture above them.</summary>
    public static string? Parent(string code) => Level(code) switch
    {
        1 => null,
        2 => Province,
        3 => code.StartsWith("3790", StringComparison.Ordinal) ? Province : $"{code[..4]}00",
        _ => code[..^3],
    };
}
