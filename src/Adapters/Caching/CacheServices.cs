using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Registers the record cache. What it may answer is judged by the <see cref="IChangeLog"/> of each registry.</summary>
internal static class CacheServices
{
    public static IServiceCollection AddRecordCache(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddSingleton(provider => new RecordCache(
            provider.GetRequiredService<IOptions<CacheOptions>>().Value,
            provider.GetRequiredService<IOptions<RedisOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<RecordCache>()));
        services.TryAddSingleton(provider => new AnswerCache(provider.GetRequiredService<RecordCache>(), provider.GetRequiredService<IDivisions>()));
        return services;
    }

    /// <summary>The cache of a registry, when it is first needed: a profile is checked without it. Null where nothing is remembered.</summary>
    public static Lazy<RegistryCache?> CacheOf(this IServiceProvider provider, RegistryName name) => new(() => provider.GetRequiredService<IOptions<CacheOptions>>().Value.Enabled
        ? new RegistryCache(provider.GetRequiredService<RecordCache>(), provider.GetRequiredKeyedService<IChangeLog>(name))
        : null);
}
