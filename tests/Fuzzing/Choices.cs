using CsCheck;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Choices that a case is made of; the same random source makes the same case.</summary>
internal static class Choices
{
    /// <summary>A number from 0 up to, not including.</summary>
    public static int Below(this PCG random, int end) => (int)random.Next((uint)end);

    /// <summary>True so many times in a hundred.</summary>
    public static bool Chance(this PCG random, int percent) => random.Below(100) < percent;

    /// <summary>One of them.</summary>
    public static T Pick<T>(this PCG random, IReadOnlyList<T> from) => from[random.Below(from.Count)];
}
