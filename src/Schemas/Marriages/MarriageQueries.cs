using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Inputs;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Marriages;

/// <summary>Root fields of the marriage registry.</summary>
internal static class MarriageQueries
{
    public static void AddTo(ObjectGraphType query)
    {
        query.RootList<MarriageEvent, MarriageEventType, MarriageEventFilter, MarriageEventOrder>(
            "marriageEvents",
            "Events of the marriage registry (婚姻登记): rows that were not voided, refused or left unfinished.",
            (context, where, order, page) => context.Get<IMarriageRegistry>().ListAsync(context.Limited(context.Discreet(where)), order, page, context.CancellationToken),
            (context, where, limit) => context.Get<IMarriageRegistry>().CountAsync(context.Limited(context.Discreet(where)), limit, context.CancellationToken));
        query.Field<ConnectionType<OfficeView, RegistrationOfficeType>>("registrationOffices")
            .Description("Offices that register marriages (婚姻登记机关).")
            .Argument<FilterInput<RegistrationOfficeFilter>>("where", "Which nodes to list; all that is given must hold.")
            .Paged()
            .ResolveAsync(async context =>
            {
                var where = context.GetArgument<RegistrationOfficeFilter?>("where");
                var registry = context.Get<IMarriageRegistry>();
                return await ListRequest.Read(context, "registrationOffices", where).AnswerAsync(
                    context.Get<Cursors>(),
                    async page => (await registry.ListOfficesAsync(where, page, context.CancellationToken)).Select(office => OfficeView.Of(context, office)),
                    limit => registry.CountOfficesAsync(where, limit, context.CancellationToken));
            });
    }
}
