using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Knows which filed codes lie in the territory of a division.</summary>
public interface IDivisionScopes
{
    /// <summary>The filed codes in the territory of a division as few disjoint ranges; none for a code that history never knew.</summary>
    /// <param name="code">Six, nine or twelve digits, padding removed.</param>
    /// <param name="digits">Length of the longest codes that the column holds: 6, 9 or 12.</param>
    /// <exception cref="RegistryUnavailableException">The divisions have never been read.</exception>
    IReadOnlyList<CodeRange> Within(string code, int digits = 12);
}
