using CivilAffairsGraph.Adapters.Hub;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>Registers the lists.</summary>
public static class WatchServices
{
    /// <summary>Adds <see cref="WatchStore"/> and <see cref="WatchOutbox"/> over the hub's database. <see cref="WatchSeal"/> is added by the caller.</summary>
    public static IServiceCollection AddWatches(this IServiceCollection services) => services
        .AddSingleton(provider => new WatchStore(provider.GetRequiredService<HubDatabase>(), provider.GetRequiredService<WatchSeal>()))
        .AddSingleton(provider => new WatchOutbox(provider.GetRequiredService<HubDatabase>(), provider.GetRequiredService<WatchSeal>(), provider.GetRequiredService<TimeProvider>()));
}
