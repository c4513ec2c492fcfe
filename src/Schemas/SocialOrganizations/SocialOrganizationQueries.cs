using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.SocialOrganizations;

/// <summary>Root fields of the social-organization registry.</summary>
internal static class SocialOrganizationQueries
{
    public static void AddTo(ObjectGraphType query)
    {
        query.Field<SocialOrganizationType>("socialOrganization")
            .Description("The organization with that credit code; null where the registry holds none.")
            .Argument<NonNullGraphType<CreditCodeScalar>>("creditCode", "Unified social credit code (统一社会信用代码).")
            .Resolve(context => context.Get<SocialOrganizationByCreditCode>().Load(context.GetArgument<CreditCode>("creditCode")));
        query.RootList<SocialOrganization, SocialOrganizationType, SocialOrganizationFilter, SocialOrganizationOrder>(
            "socialOrganizations",
            "Social organizations (社会组织) of every status.",
            (context, where, order, page) => context.Get<ISocialOrganizationRegistry>().ListAsync(where, order, page, context.CancellationToken),
            (context, where, limit) => context.Get<ISocialOrganizationRegistry>().CountAsync(where, limit, context.CancellationToken));
    }
}
