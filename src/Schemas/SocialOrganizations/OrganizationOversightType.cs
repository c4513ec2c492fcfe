using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.SocialOrganizations;

/// <summary>An organization whose oversight is asked for; each field loads what it needs.</summary>
/// <param name="Organization">The organization.</param>
internal sealed record Overseen(SocialOrganization Organization);

/// <summary>What the reports and the other registries say about an organization.</summary>
internal sealed class OrganizationOversightType : ObjectGraphType<Overseen>
{
    public OrganizationOversightType()
    {
        (Name, Description) = ("OrganizationOversight", "What the reports and the other registries say about an organization.");
        Field<ListGraphType<NonNullGraphType<IntGraphType>>>("missedReportYears")
            .Description("Due years without an annual report (未年报年度), newest first. A report is due for each calendar year after the year of registration and before that of cancellation, from 1 June of the next year. FAILED counts as reported. Null where the year of registration is unknown.")
            .Resolve(context => Oversight(context, oversight => oversight.MissedReportYears));
        Field<BooleanGraphType>("zombieSuspected")
            .Description("True when an ACTIVE organization missed its two newest due years (鲁民函〔2021〕67号, criterion 1 of 僵尸型); null where the year of registration is unknown.")
            .Resolve(context => Oversight(context, oversight => oversight.ZombieSuspected));
        Field<EnumerationGraphType<Verdict>>("legalRepresentativeDeceased")
            .Description("YES when the burial registry proves the death of the legal representative, UNKNOWN otherwise; NO is never answered. Null for an organization outside the division that the client is limited to.")
            .Resolve(context => !context.Sees(context.Source.Organization) ? null
                : context.Get<LegalRepresentativeByOrganization>().Load(context.Source.Organization.Key).Then(duty => duty?.Number is { } number
                    ? context.Get<BurialRecordsByPerson>().Load(number).Then(records => DeathEvidence.Proof(number, records) is null ? Verdict.Unknown : Verdict.Yes)
                    : Verdict.Unknown));
    }

    private static IDataLoaderResult Oversight(IResolveFieldContext<Overseen> context, Func<OrganizationOversight, object?> field) =>
        context.Get<AnnualReportsByOrganization>().Load(context.Source.Organization.Key)
            .Then(reports => field(OrganizationOversight.Of(context.Source.Organization, reports ?? [], context.Today())));
}
