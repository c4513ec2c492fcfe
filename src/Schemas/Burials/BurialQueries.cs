using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Burials;

/// <summary>Root fields of the burial registry.</summary>
internal static class BurialQueries
{
    public static void AddTo(ObjectGraphType query)
    {
        query.RootList<BurialFacility, BurialFacilityType, BurialFacilityFilter, BurialFacilityOrder>(
            "burialFacilities",
            "Places where ashes are buried or kept (安葬设施).",
            (context, where, order, page) => context.Get<IBurialRegistry>().ListFacilitiesAsync(where, order, page, context.CancellationToken),
            (context, where, limit) => context.Get<IBurialRegistry>().CountFacilitiesAsync(where, limit, context.CancellationToken));
        query.RootList<BurialRecord, BurialRecordType, BurialRecordFilter, BurialRecordOrder>(
            "burialRecords",
            "Records of funeral homes (火化信息), cancelled ones among them.",
            (context, where, order, page) => context.Get<IBurialRegistry>().ListRecordsAsync(context.Limited(where), order, page, id => FacilityRow(context, id), context.CancellationToken),
            (context, where, limit) => context.Get<IBurialRegistry>().CountRecordsAsync(context.Limited(where), limit, id => FacilityRow(context, id), context.CancellationToken));
    }

    private static long? FacilityRow(IResolveFieldContext context, string id) =>
        context.Get<NodeIds>().Open(id) is { Kind: NodeKind.BurialFacility, Key: var row } ? long.Parse(row, null) : null;
}
