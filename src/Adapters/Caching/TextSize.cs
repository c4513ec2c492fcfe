namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>What texts cost in the process.</summary>
internal static class TextSize
{
    private const int Header = 22;

    /// <summary>Bytes that a text takes; none for null.</summary>
    public static int Of(string? text) => text is null ? 0 : (Header + (2 * text.Length) + 7) & ~7;
}
