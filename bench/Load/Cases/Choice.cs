namespace CivilAffairsGraph.Load.Cases;

/// <summary>Chooses evenly.</summary>
internal static class Choice
{
    /// <summary>At most so many, evenly over the whole list; the same for the same list.</summary>
    public static List<T> Evenly<T>(this IReadOnlyList<T> all, int most) =>
        all.Count <= most ? [.. all] : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Count / most)])];
}
