using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Registries;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

internal sealed class SmallHealth : IRegistryHealth
{
    public Task<IReadOnlyList<RegistryState>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<RegistryState>>(
    [
        new(RegistryName.Marriage, RegistryStatus.Up, null, null, ChangeMode.None, false),
        new(RegistryName.PlaceName, RegistryStatus.Down, null, "The registry did not answer in time.", ChangeMode.None, false),
    ]);
}
