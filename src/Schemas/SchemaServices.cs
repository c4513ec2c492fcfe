using System.Reflection;
using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Lookups;
using CivilAffairsGraph.Schemas.Registries;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Schemas;

/// <summary>Registers the schema.</summary>
public static class SchemaServices
{
    /// <summary>Adds the schema, its loaders (one set a request) and the sealing of ids.</summary>
    public static IServiceCollection AddSchemas(this IServiceCollection services)
    {
        DocumentedAttribute.Use();
        foreach (var loader in Assembly.GetExecutingAssembly().GetTypes().Where(IsLoader))
        {
            services.AddScoped(loader);
        }

        AddListsUnderDivisions(services);
        return services
            .AddLookups()
            .AddSingleton(provider => new NodeIds(provider.GetRequiredService<IOptions<IdOptions>>().Value.Key))
            .AddSingleton(provider => new SubjectHashes(provider.GetRequiredService<IOptions<IdOptions>>().Value.Key))
            .AddSingleton<Cursors>()
            .AddSingleton<IRegistryHealth>(provider => new RegistryHealth(provider.Database, provider.GetRequiredService<IRegistryWatching>()))
            .AddSingleton<ChangedNodes>()
            .AddSingleton<FieldCatalog>()
            .AddSingleton<IPersonalFields>(provider => provider.GetRequiredService<FieldCatalog>())
            .AddSingleton<RightsTable>()
            .AddSingleton<ISchema, CivilAffairsSchema>();
    }

    private static void AddListsUnderDivisions(IServiceCollection services)
    {
        services.AddScoped(provider =>
        {
            var registry = provider.GetRequiredService<IMarriageRegistry>();
            return new WithinLoader<RegistrationOffice, RegistrationOfficeFilter>(
                (divisions, _, page, token) => registry.ListOfficesWithinAsync(divisions, page, token),
                (divisions, _, token) => registry.CountOfficesWithinAsync(divisions, token));
        });
        services.AddScoped(provider =>
        {
            var registry = provider.GetRequiredService<IPlaceNameRegistry>();
            return new WithinLoader<PlaceName, PlaceNameFilter>(registry.ListWithinAsync, registry.CountWithinAsync);
        });
        services.AddScoped(provider =>
        {
            var registry = provider.GetRequiredService<ISocialOrganizationRegistry>();
            return new WithinLoader<SocialOrganization, SocialOrganizationFilter>(registry.ListWithinAsync, registry.CountWithinAsync);
        });
        services.AddScoped(provider =>
        {
            var registry = provider.GetRequiredService<IBurialRegistry>();
            return new WithinLoader<BurialFacility, BurialFacilityFilter>(registry.ListFacilitiesWithinAsync, registry.CountFacilitiesWithinAsync);
        });
    }

    private static bool IsLoader(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericType: false, BaseType: { IsGenericType: true } parent } && parent.GetGenericTypeDefinition() == typeof(BatchLoader<,>);
}
