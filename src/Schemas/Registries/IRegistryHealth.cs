namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>Asks every registry whether it answers.</summary>
public interface IRegistryHealth
{
    /// <summary>The state of all four, asked at the same time.</summary>
    Task<IReadOnlyList<RegistryState>> ReadAsync(CancellationToken cancellationToken);
}
