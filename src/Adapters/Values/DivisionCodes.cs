namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Administrative division codes: 6 digits (GB/T 2260), 9 (township) or 12 (village); registries pad them with zeros.</summary>
public static class DivisionCodes
{
    /// <summary>The code as filed without padding and blanks; null for anything that is not 6, 9 or 12 digits.</summary>
    public static string? Normalise(string? raw)
    {
        var code = (raw ?? "").Trim();
        if (code.Length is not (6 or 9 or 12) || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        while (code.Length > 6 && code.EndsWith("000", StringComparison.Ordinal))
        {
            code = code[..^3];
        }

        return code;
    }
}
