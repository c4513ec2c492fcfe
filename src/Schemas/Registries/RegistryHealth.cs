using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>Reads one row of each registry, all at the same time.</summary>
internal sealed class RegistryHealth(Func<RegistryName, RegistryDatabase> databases) : IRegistryHealth
{
    public async Task<IReadOnlyList<RegistryState>> ReadAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(Enum.GetValues<RegistryName>().Select(name => ReadAsync(name, cancellationToken)));

    private async Task<RegistryState> ReadAsync(RegistryName name, CancellationToken cancellationToken)
    {
        try
        {
            await databases(name).ProbeAsync(cancellationToken);
            return new RegistryState(name, RegistryStatus.Up, null, null);
        }
        catch (RegistryUnavailableException down)
        {
            return new RegistryState(name, RegistryStatus.Down, null, down.Message);
        }
    }
}
