using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>Reads one row of each registry, all at the same time.</summary>
internal sealed class RegistryHealth(Func<RegistryName, RegistryDatabase> databases, IRegistryWatching watching) : IRegistryHealth
{
    public async Task<IReadOnlyList<RegistryState>> ReadAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(Enum.GetValues<RegistryName>().Select(name => ReadAsync(name, cancellationToken)));

    private async Task<RegistryState> ReadAsync(RegistryName name, CancellationToken cancellationToken)
    {
        var sight = watching.Of(name);
        try
        {
            await databases(name).ProbeAsync(cancellationToken);
            return sight.IsSeeing
                ? new RegistryState(name, RegistryStatus.Up, sight.Newest, null, sight.Mode, sight.SeesDeletions)
                : new RegistryState(name, RegistryStatus.Degraded, sight.Newest, "Its changes cannot be seen, so it is asked for everything anew.", sight.Mode, sight.SeesDeletions);
        }
        catch (RegistryUnavailableException down)
        {
            return new RegistryState(name, RegistryStatus.Down, sight.Newest, down.Message, sight.Mode, sight.SeesDeletions);
        }
    }
}
