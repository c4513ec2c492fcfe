namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>A division code as a record files it.</summary>
/// <param name="Code">Padding removed.</param>
/// <param name="On">Day of the record, ISO, or null.</param>
internal sealed record FiledCode(string Code, string? On)
{
    /// <summary>The code of a column: 6, 9 or 12 digits, zero padding removed; null for anything else.</summary>
    public static string? Read(string? column)
    {
        var code = (column ?? "").Trim();
        return code.Length is not (6 or 9 or 12) || code.Any(c => c is < '0' or > '9') ? null
            : code.Length == 12 && code.EndsWith("000000", StringComparison.Ordinal) ? code[..6]
            : code.Length > 6 && code.EndsWith("000", StringComparison.Ordinal) ? code[..^3]
            : code;
    }

    /// <summary>First possible day of a partial date.</summary>
    public static string? FirstDay(string? partial) => partial is null ? null : partial + "-01-01"[..(10 - partial.Length)];
}
