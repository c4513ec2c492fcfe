using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Adapters.Telemetry;
using CivilAffairsGraph.Adapters.Tries;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters;

/// <summary>Registers the adapters. A new registry adds one line to <see cref="AddRegistries"/>.</summary>
public static class RegistryServices
{
    /// <summary>Adds every registry. Options are named by <see cref="RegistryName"/>. To decorate an adapter's reads, register its interface again over the one added here.</summary>
    public static IServiceCollection AddRegistries(this IServiceCollection services)
    {
        services.AddRecordCache().AddTries().AddRegistryWatching();
        services.AddSingleton<RegistryMetrics>();
        services.AddSingleton<IDivisionSource>(provider => new DivisionSource(provider.Database(RegistryName.PlaceName)));
        services.AddSingleton<Divisions>();
        services.AddSingleton<IDivisions>(provider => provider.GetRequiredService<Divisions>());
        services.AddSingleton<IDivisionScopes>(provider => provider.GetRequiredService<Divisions>());
        services.AddSingleton<IRegistryStanding>(provider => new RegistryStanding([.. Enum.GetValues<RegistryName>().Select(provider.Database)]));
        return services
            .AddRegistry<IMarriageRegistry>(MarriageRegistry.Definition, (database, scopes) => new MarriageRegistry(database, scopes))
            .AddRegistry<ISocialOrganizationRegistry>(SocialOrganizationRegistry.Definition, (database, scopes) => new SocialOrganizationRegistry(database, scopes))
            .AddRegistry<IBurialRegistry>(BurialRegistry.Definition, (database, scopes) => new BurialRegistry(database, scopes))
            .AddRegistry<IPlaceNameRegistry>(PlaceNameRegistry.Definition, (database, scopes) => new PlaceNameRegistry(database, scopes));
    }

    /// <summary>Reads the registry's profile and options.</summary>
    /// <exception cref="Profiles.ProfileException">They cannot be used; the message lists every mistake.</exception>
    public static void CheckProfile(this IServiceProvider provider, RegistryName name) => _ = provider.Database(name);

    internal static RegistryDatabase Database(this IServiceProvider provider, RegistryName name) => provider.GetRequiredKeyedService<RegistryDatabase>(name);

    private static IServiceCollection AddRegistry<TRegistry>(
        this IServiceCollection services, RegistryDefinition definition, Func<RegistryDatabase, IDivisionScopes, TRegistry> create)
        where TRegistry : class => services
        .AddKeyedSingleton(definition.Name, definition)
        .AddKeyedSingleton(definition.Name, (provider, _) => new RegistryDatabase(
            definition,
            provider.GetRequiredService<IOptionsMonitor<RegistryOptions>>().Get(definition.Name.ToString()),
            provider.GetServices<IInterceptor>(),
            provider.GetRequiredService<TimeProvider>(),
            (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<RegistryDatabase>(),
            provider.GetRequiredService<RegistryMetrics>(),
            provider.CacheOf(definition.Name)))
        .AddSingleton(provider => create(provider.Database(definition.Name), provider.GetRequiredService<IDivisionScopes>()));
}
