namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>Reads the state of the registries.</summary>
public interface IRegistryHealth
{
    /// <summary>The state of each registry, in the order of the contract. A registry that is down is a state, not an exception.</summary>
    Task<IReadOnlyList<RegistryState>> ReadAsync(CancellationToken cancellationToken);
}
