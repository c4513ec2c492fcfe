namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>Whether the registries hold synthetic people only.</summary>
public interface IRegistryStanding
{
    /// <summary>True when every registry carries the marker of a sandbox, false when one is known not to; null while one has not been reached.</summary>
    bool? AllSandbox { get; }

    /// <summary>Asks the registries that have not been reached yet. One that is down holds nothing back: it answers nothing either.</summary>
    Task<bool> DetermineAsync(CancellationToken cancellationToken);
}
