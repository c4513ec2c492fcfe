using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.Telemetry;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>
/// The registries that a request waited for in vain: it waits for each once. Reads that depend on each other would otherwise cost a time-out each.
/// Flows with the work of the request.
/// </summary>
public sealed class RequestPatience
{
    private static readonly AsyncLocal<RequestPatience?> Current = new();

    private readonly ConcurrentDictionary<RegistryName, bool> spent = new();

    private RequestPatience()
    {
    }

    /// <summary>A request begins: what runs from here on shares its patience.</summary>
    public static void Begin() => Current.Value = new();

    /// <summary>Whether the request waited for the registry in vain.</summary>
    internal static bool IsSpent(RegistryName registry) => Current.Value is { } patience && patience.spent.ContainsKey(registry);

    /// <summary>The request waited in vain, if that is what the fault says.</summary>
    internal static void SpendBy(RegistryUnavailableException fault)
    {
        if (fault.Outcome is ReadOutcome.Late or ReadOutcome.Crowded && Current.Value is { } patience)
        {
            patience.spent[fault.Registry] = true;
        }
    }
}
