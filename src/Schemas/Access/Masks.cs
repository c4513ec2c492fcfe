using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Masked values.</summary>
internal static class Masks
{
    private const int Shown = 4;

    /// <summary>The value as a caller sees it who may not see all of it; null stays null.</summary>
    public static string? Of(Masking masking, object? value) => (masking, Text(value)) switch
    {
        (_, null) => null,
        (Masking.Name, { Length: > 0 } name) => First(name) + new string('*', name.Length - First(name).Length is > 0 and var rest ? rest : 1),
        (Masking.Number, { Length: > 2 * Shown } number) => $"{number[..Shown]}{new string('*', number.Length - (2 * Shown))}{number[^Shown..]}",
        (_, var text) => new string('*', text.Length),
    };

    /// <summary>A number does not write itself: it is a secret.</summary>
    private static string? Text(object? value) => value is ResidentNumber number ? number.Value : value?.ToString();

    /// <summary>Some characters of names take two places.</summary>
    private static string First(string name) => name[..(char.IsHighSurrogate(name[0]) && name.Length > 1 ? 2 : 1)];
}
