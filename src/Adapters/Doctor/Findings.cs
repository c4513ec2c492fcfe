using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>Collects what is found about one registry.</summary>
/// <param name="registry">The registry.</param>
internal sealed class Findings(RegistryName registry)
{
    private readonly List<Finding> all = [];

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<Finding> All => all;

    public void AddRange(IEnumerable<Finding> findings) => all.AddRange(findings);

    public void Error(FindingCode code, string message, string remedy, string? table = null, string? column = null) =>
        all.Add(new(registry, FindingSeverity.Error, code, table, column, message, remedy));

    public void Warning(FindingCode code, string message, string remedy, string? table = null, string? column = null, long? count = null) =>
        all.Add(new(registry, FindingSeverity.Warning, code, table, column, message, remedy, count));

    public void Hint(FindingCode code, string message, string remedy, string? table = null, string? column = null, long? count = null) =>
        all.Add(new(registry, FindingSeverity.Hint, code, table, column, message, remedy, count));
}
