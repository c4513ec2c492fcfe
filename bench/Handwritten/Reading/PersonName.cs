namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>Names as the registries file them.</summary>
internal static class PersonName
{
    /// <summary>For comparing: without blanks, half-width, one kind of middle dot.</summary>
    public static string Fold(string? name) => string.Concat((name ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
    {
        '•' or '．' or '・' or '∙' or '⋅' or '.' => '·',
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        _ => c,
    }));
}
