using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Looks at the registries for changes while the gateway serves.</summary>
public interface IRegistryWatching
{
    /// <summary>How the changes of a registry are seen, and the newest one.</summary>
    ChangeSight Of(RegistryName name);

    /// <summary>Looks at each registry once. One that does not answer is looked at again by <see cref="RunAsync"/>.</summary>
    Task LookAsync(CancellationToken cancellationToken);

    /// <summary>Looks again and again until the token is cancelled.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
