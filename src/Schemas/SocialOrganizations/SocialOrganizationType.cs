using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.SocialOrganizations;

/// <summary>A social organization.</summary>
internal sealed class SocialOrganizationType : RecordType<SocialOrganization>
{
    public SocialOrganizationType()
        : base(organization => organization.RowId, organization => organization.Key, organization => organization.DivisionCode, organization => organization.MainKey, organization => organization.On)
    {
        IsNode(NodeKind.SocialOrganization, organization => organization.RowId.ToString(null, null));
        Field<DivisionType>("division")
            .Description("Division of the registering organ (登记管理机关所在区划), as filed on the day of registration; null where none is filed or the code was never in use.")
            .Resolve(context => DivisionView.Of(context.Divisions(), context.Source.DivisionCode, context.Source.On, context.Today()));
        Field<PersonType>("legalRepresentative")
            .Description("The legal representative (法定代表人); null where no identity number is filed that can be read.")
            .Resolve(context => context.Get<LegalRepresentativeByOrganization>().Load(context.Source.Key).Then(duty => duty?.Number is { } number && context.Sees(context.Source) ? new Person(number) : null));
        Field<SocialOrganizationType>("mainOrganization")
            .Description("The organization that this one is a branch of; null for others and where the registry does not hold it.")
            .Resolve(context => context.Source.MainKey is { } key ? context.Get<SocialOrganizationByKey>().Load(key) : null);
        Field<ListGraphType<NonNullGraphType<AnnualReportType>>>("annualReports")
            .Description("Annual reports (年报), newest first.")
            .Resolve(context => context.Get<AnnualReportsByOrganization>().Load(context.Source.Key).Then(reports => reports ?? []));
        Field<ListGraphType<NonNullGraphType<CreditListingType>>>("creditListings")
            .Description("Entries in credit lists (信用名录), in the order filed.")
            .Resolve(context => context.Get<CreditListingsByOrganization>().Load(context.Source.Key).Then(listings => listings ?? []));
        Field<OrganizationOversightType>("oversight")
            .Description("What the reports and the other registries say about the organization.")
            .Resolve(context => new Overseen(context.Source));
    }
}

/// <summary>An annual report.</summary>
internal sealed class AnnualReportType : RecordType<AnnualReport>;

/// <summary>An entry in a credit list.</summary>
internal sealed class CreditListingType : RecordType<CreditListing>;
