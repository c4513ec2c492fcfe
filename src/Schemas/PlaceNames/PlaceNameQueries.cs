using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>Root field of the place names.</summary>
internal static class PlaceNameQueries
{
    public static void AddTo(ObjectGraphType query) => query.RootList<PlaceName, PlaceNameType, PlaceNameFilter, PlaceNameOrder>(
        "placeNames",
        "Place names (地名) of every class.",
        (context, where, order, page) => context.Get<IPlaceNameRegistry>().ListAsync(where, order, page, context.CancellationToken),
        (context, where, limit) => context.Get<IPlaceNameRegistry>().CountAsync(where, limit, context.CancellationToken));
}
