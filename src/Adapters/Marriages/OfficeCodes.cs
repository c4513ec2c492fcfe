namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Codes of registration offices: six digits of division and, where given, two of sequence; legacy columns may pad them to twelve with zeros.</summary>
internal static class OfficeCodes
{
    /// <summary>The code without padding; a code of another shape is kept as it is, trimmed.</summary>
    public static string Normalise(string? raw)
    {
        var code = (raw ?? "").Trim(' ');
        if (code.Length <= 8)
        {
            return code.Length == 8 && code.EndsWith("00", StringComparison.Ordinal) ? code[..6] : code;
        }

        return code[8..].Trim('0').Length == 0 ? Normalise(code[..8]) : code;
    }

    /// <summary>The ways in which a column may write the code.</summary>
    public static IEnumerable<string> Written(string code)
    {
        yield return code;
        if (code.Length == 6)
        {
            yield return code + "00";
        }

        yield return code.PadRight(12, '0');
    }
}
