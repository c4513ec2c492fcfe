using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>What one look found.</summary>
/// <param name="Registry">Which registry.</param>
/// <param name="SeenAt">When it was seen; what is read later has it.</param>
/// <param name="Rows">The rows. One may be named again by the next look without another change.</param>
/// <param name="IsAll">False where more changed, or may have changed, than is listed.</param>
public sealed record RegistryChanges(RegistryName Registry, DateTimeOffset SeenAt, IReadOnlyList<ChangedRow> Rows, bool IsAll);
