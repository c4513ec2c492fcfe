using CivilAffairsGraph.Adapters.Caching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>Registers tries.</summary>
internal static class TryServices
{
    /// <summary>Adds <see cref="ITries"/>, counted in the Redis of the cache where there is one.</summary>
    public static IServiceCollection AddTries(this IServiceCollection services)
    {
        services.TryAddSingleton<ITries>(provider => new Tries(provider.GetRequiredService<RecordCache>().Tries, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
