using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Registers the watchers of the registries.</summary>
internal static class ChangeServices
{
    /// <summary>Rows and keys that are kept of a registry's changes: some 20 megabytes at most.</summary>
    private const int MostKept = 200_000;

    public static IServiceCollection AddRegistryWatching(this IServiceCollection services)
    {
        services.TryAddSingleton<ChangeStream>();
        services.TryAddSingleton<ChangeMetrics>();
        services.TryAddSingleton<IRegistryChanges>(provider => provider.GetRequiredService<ChangeStream>());
        foreach (var name in Enum.GetValues<RegistryName>())
        {
            services.AddKeyedSingleton(name, (provider, _) => Log(provider));
            services.AddKeyedSingleton(name, (provider, _) => Watch(provider, name));
            services.TryAddKeyedSingleton<IChangeLog>(name, (provider, _) =>
                provider.GetRequiredKeyedService<RegistryWatch>(name).Sees ? provider.GetRequiredKeyedService<ChangeLog>(name) : TimeToLiveOnly.Instance);
        }

        services.TryAddSingleton<IRegistryWatching>(Watching);
        return services;
    }

    private static Watching Watching(IServiceProvider provider)
    {
        var watching = new Watching(
            [.. Enum.GetValues<RegistryName>().Select(name => provider.GetRequiredKeyedService<RegistryWatch>(name))],
            Cache(provider).LookEvery,
            provider.GetRequiredService<RecordCache>().Signals,
            provider.GetRequiredService<ChangeMetrics>(),
            (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<Watching>());
        foreach (var name in Enum.GetValues<RegistryName>())
        {
            provider.GetRequiredKeyedService<ChangeLog>(name).Look = (instant, cancellationToken) => watching.LookAsync(name, instant, cancellationToken);
        }

        return watching;
    }

    private static CacheOptions Cache(IServiceProvider provider) => provider.GetRequiredService<IOptions<CacheOptions>>().Value;

    private static TimeSpan LookBack(IServiceProvider provider) => Cache(provider).TimeToLive + Cache(provider).ClockSkew;

    private static ChangeLog Log(IServiceProvider provider) => new(LookBack(provider), MostKept, Cache(provider).Ceiling, provider.GetRequiredService<TimeProvider>());

    private static RegistryWatch Watch(IServiceProvider provider, RegistryName name)
    {
        var (definition, lookBack) = (provider.GetRequiredKeyedService<RegistryDefinition>(name), LookBack(provider));
        var options = provider.GetRequiredService<IOptionsMonitor<RegistryOptions>>().Get(name.ToString()).ForWatching();
        var database = new RegistryDatabase(definition, options, [], provider.GetRequiredService<TimeProvider>(), NullLogger.Instance, null, new Lazy<RegistryCache?>(() => null));
        return new(database, ChangeSources.Of(definition, options, database.Profile, lookBack), new FiledRows(definition, database.Profile), provider.GetRequiredKeyedService<ChangeLog>(name), provider.GetRequiredService<ChangeStream>(), provider.GetRequiredService<ChangeMetrics>(), lookBack);
    }
}
