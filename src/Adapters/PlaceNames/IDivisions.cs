using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>The divisions as the place-name registry holds them, in memory.</summary>
public interface IDivisions
{
    /// <summary>The tree read last. It still answers while the registry is down.</summary>
    /// <exception cref="RegistryUnavailableException">The registry has been down since the start.</exception>
    DivisionTree Tree { get; }

    /// <summary>The same; null when it was never read.</summary>
    DivisionTree? Known { get; }

    /// <summary>Reads the tree when the registry's change log has grown since, or when it was never read.</summary>
    /// <exception cref="RegistryUnavailableException">The registry did not answer.</exception>
    Task RefreshAsync(CancellationToken cancellationToken);
}
