namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>The changes of all registries as this replica sees them.</summary>
public interface IRegistryChanges
{
    /// <summary>
    /// What is seen from now on, until the token is cancelled. Who reads too slowly loses the oldest; the next ones then say that they are not all.
    /// </summary>
    IAsyncEnumerable<RegistryChanges> ReadAsync(CancellationToken cancellationToken);
}
