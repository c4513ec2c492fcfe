using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Ids;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>What resolvers reach for.</summary>
internal static class Resolving
{
    /// <summary>A service of the request.</summary>
    public static T Get<T>(this IResolveFieldContext context)
        where T : notnull => context.RequestServices!.GetRequiredService<T>();

    /// <summary>The day it is in China.</summary>
    public static DateOnly Today(this IResolveFieldContext context) => context.Get<TimeProvider>().Today();

    /// <summary>The divisions.</summary>
    /// <exception cref="RegistryUnavailableException">The place-name registry has been down since the start.</exception>
    public static DivisionTree Divisions(this IResolveFieldContext context) => context.Get<IDivisions>().Tree;

    /// <summary>The id of a node.</summary>
    public static string Id(this IResolveFieldContext context, NodeKind kind, string key) => context.Get<NodeIds>().Seal(kind, key);
}
