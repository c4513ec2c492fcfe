using CivilAffairsGraph.Adapters.Changes;

namespace CivilAffairsGraph.Gateway.Serving;

/// <summary>Looks at the registries for changes while the gateway serves.</summary>
internal sealed class ChangeWatch(IRegistryWatching watching) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watching.RunAsync(stoppingToken);
}
