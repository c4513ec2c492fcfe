namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Texts as legacy columns hold them.</summary>
internal static class Texts
{
    /// <summary>Without the blanks around it; null when nothing is left.</summary>
    public static string? Clean(string? raw) => NullWhenEmpty(raw?.Trim());

    /// <summary>As it is; null when it is empty.</summary>
    public static string? NullWhenEmpty(string? raw) => string.IsNullOrEmpty(raw) ? null : raw;
}
