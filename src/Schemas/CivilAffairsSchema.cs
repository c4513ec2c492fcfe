using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Burials;
using CivilAffairsGraph.Schemas.Inputs;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.SocialOrganizations;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.MicrosoftDI;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas;

/// <summary>The unified schema.</summary>
public sealed class CivilAffairsSchema : Schema
{
    /// <summary>Builds the schema; a field without an access policy stops the start.</summary>
    /// <param name="services">Makes its types.</param>
    /// <param name="catalog">Filled with its fields.</param>
    public CivilAffairsSchema(IServiceProvider services, FieldCatalog catalog)
        : base(new SelfActivatingServiceProvider(services))
    {
        Features.DeprecationOfInputValues = true;
        Features.RepeatableDirectives = true;
        Description = "One endpoint over the four registries of a provincial department of civil affairs (民政厅).";
        MapScalars();
        MapRecords();
        MapInputs();
        Query = new QueryType();
        Subscription = new SubscriptionType();
        Directives.Register(AccessDirective.Create());
        this.RegisterVisitor(new AccessGuard(catalog));
        this.RegisterVisitor(new IntrospectionGaps());
    }

    private void MapScalars()
    {
        this.RegisterTypeMapping<DateOnly, DateScalar>();
        this.RegisterTypeMapping<DateTimeOffset, DateTimeScalar>();
        this.RegisterTypeMapping<PartialDate, PartialDateScalar>();
        this.RegisterTypeMapping<CreditCode, CreditCodeScalar>();
        this.RegisterTypeMapping<decimal, DecimalScalar>();
    }

    private void MapRecords()
    {
        this.RegisterTypeMapping<MarriageEvent, MarriageEventType>();
        this.RegisterTypeMapping<MarriageParty, MarriagePartyType>();
        this.RegisterTypeMapping<CertificateNumber, CertificateNumberType>();
        this.RegisterTypeMapping<Provenance, ProvenanceType>();
        this.RegisterTypeMapping<QualityIssue, QualityIssueType>();
        this.RegisterTypeMapping<PlaceName, PlaceNameType>();
        this.RegisterTypeMapping<SocialOrganization, SocialOrganizationType>();
        this.RegisterTypeMapping<BurialFacility, BurialFacilityType>();
        this.RegisterTypeMapping<BurialRecord, BurialRecordType>();
    }

    private void MapInputs()
    {
        Map<StringOperators>();
        Map<DateOperators>();
        Map<PartialDateOperators>();
        Map<IntOperators>();
        Map<BooleanOperators>();
        Map<EnumOperators<MarriageEventKind>>();
        Map<EnumOperators<RecordSource>>();
        Map<EnumOperators<DivisionLevel>>();
        Map<EnumOperators<DivisionKind>>();
        Map<EnumOperators<PlaceNameClass>>();
        Map<EnumOperators<SocialOrganizationKind>>();
        Map<EnumOperators<SocialOrganizationStatus>>();
        Map<EnumOperators<FacilityProperty>>();
        Map<EnumOperators<FacilityForm>>();
        Map<MarriageEventFilter>();
        Map<RegistrationOfficeFilter>();
        Map<DivisionFilter>();
        Map<PlaceNameFilter>();
        Map<SocialOrganizationFilter>();
        Map<BurialFacilityFilter>();
        Map<BurialRecordFilter>();
        this.RegisterTypeMapping<DivisionScope, DivisionScopeInput>();
        this.RegisterTypeMapping<IdOperators, IdOperatorsInput>();
    }

    private void Map<TInput>()
        where TInput : class => this.RegisterTypeMapping<TInput, FilterInput<TInput>>();
}
