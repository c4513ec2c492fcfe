using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>What changed in a registry, as soon as the hub has seen it.</summary>
/// <param name="Registry">Which registry.</param>
/// <param name="At">When the hub saw it; what is read later has it.</param>
/// <param name="ChangedNodeIds">Nodes that were inserted, changed or deleted: 100 at most.</param>
/// <param name="More">Whether more changed, or may have changed, than is named.</param>
public sealed record RegistryChange(RegistryName Registry, DateTimeOffset At, IReadOnlyList<string> ChangedNodeIds, bool More);
