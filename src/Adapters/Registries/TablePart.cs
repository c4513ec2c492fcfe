using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>The rows of a table that a read can see.</summary>
/// <param name="Table">The table as <see cref="RegistryDefinition.TableOf"/> names it.</param>
/// <param name="Ranges">Ranges of codes that its rows are filed under; null for all rows.</param>
internal sealed record TablePart(string Table, IReadOnlyList<CodeRange>? Ranges = null)
{
    /// <summary>The rows of a row class.</summary>
    /// <param name="ranges">Ranges of codes that they are filed under; null for all rows.</param>
    public static TablePart Of<TRow>(IReadOnlyList<CodeRange>? ranges = null) => new(RegistryDefinition.TableOf(typeof(TRow)), ranges);
}
