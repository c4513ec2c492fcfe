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
            var database = databases(name);
            await database.ProbeAsync(cancellationToken);
            return new RegistryState(name, database.Trouble is null ? RegistryStatus.Up : RegistryStatus.Degraded, null, database.Trouble);
        }
        catch (RegistryUnavailableException down)
        {
            return new RegistryState(name, RegistryStatus.Down, null, down.Message);
        }
    }
}
