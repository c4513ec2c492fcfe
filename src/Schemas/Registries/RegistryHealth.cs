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
            var database = databases(name);
            await database.ProbeAsync(cancellationToken);
            var reason = database.Trouble ?? (sight.IsSeeing ? null : "Its changes cannot be seen, so it is asked for everything anew.");
            return new RegistryState(name, reason is null ? RegistryStatus.Up : RegistryStatus.Degraded, sight.Newest, reason, sight.Mode, sight.SeesDeletions);
        }
        catch (RegistryUnavailableException down)
        {
            return new RegistryState(name, RegistryStatus.Down, sight.Newest, down.Message, sight.Mode, sight.SeesDeletions);
        }
    }
}
