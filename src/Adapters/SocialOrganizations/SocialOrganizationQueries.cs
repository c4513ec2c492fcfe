using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Filters and orders of organizations as expressions on the legacy columns.</summary>
internal sealed class SocialOrganizationQueries(Profile profile, IDivisionScopes scopes)
{
    private readonly LargeTable<SocialOrganizationFilter> large = new(RegistryName.SocialOrganization, profile, "SocialOrganization",
        IndexedField<SocialOrganizationFilter>.Scope("division", filter => filter.Division));
    private readonly ProfileColumns<SocialOrganizationRow> columns = new(RegistryName.SocialOrganization, profile);
    private readonly CodeList<SocialOrganizationKind> kinds = new(profile.Column("SocialOrganization", "Kind"));
    private readonly CodeList<SocialOrganizationStatus> statuses = new(profile.Column("SocialOrganization", "Status"));
    private ScopedListing<SocialOrganizationRow>? within;

    /// <summary>What a list can see.</summary>
    public FilteredPart<SocialOrganizationRow, SocialOrganizationFilter> Part { get; } = new(scopes, filter => filter.Division);

    public Listing<SocialOrganizationRow> List(RegistryContext context, SocialOrganizationFilter? filter, IReadOnlyList<SocialOrganizationOrder> order)
    {
        var list = Any(context, filter, order);
        large.Check(filter, list.Keys);
        return list;
    }

    private Listing<SocialOrganizationRow> Any(RegistryContext context, SocialOrganizationFilter? filter, IReadOnlyList<SocialOrganizationOrder> order) => new(
        context.Rows<SocialOrganizationRow>().Where(Conditions.Combine(filter, part => Own(context, part))),
        [.. order.Select(Key)],
        row => row.RowId);

    /// <summary>The same rows under divisions.</summary>
    public ScopedListing<SocialOrganizationRow> Within => within ??= new(context => context.Set<SocialOrganizationRow>(), row => row.RowId, Place(), scopes);

    /// <summary>The rows that pass a filter; null for all.</summary>
    public IQueryable<SocialOrganizationRow>? Filtered(RegistryContext context, SocialOrganizationFilter? filter) => filter is null ? null : Any(context, filter, []).Rows;

    private IEnumerable<Expression<Func<SocialOrganizationRow, bool>>> Own(RegistryContext context, SocialOrganizationFilter filter) =>
    [
        .. Conditions.Of(filter.Name, Name),
        .. Conditions.Of(filter.CreditCode, CreditCode),
        .. Conditions.Of(filter.Kind, () => columns.Raw(row => row.Kind, "kind"), kinds),
        .. Conditions.Of(filter.Status, () => columns.Raw(row => row.Status, "status"), statuses),
        .. filter.Division is null ? [] : Filed(context).Of(filter.Division, scopes),
        .. Conditions.Of(filter.RegisteredOn, RegisteredOn),
    ];

    private ScopeConditions<SocialOrganizationRow> Filed(RegistryContext context) => new(context, Place());

    private FiledPlace<SocialOrganizationRow> Place() => new(columns.Raw(row => row.Division, "division"), RegisteredOn());

    /// <summary>The name, else the key, else the row number.</summary>
    private TextValue<SocialOrganizationRow> Name()
    {
        _ = columns.Raw(row => row.Name, "name");
        return new(row => (row.Name ?? "").Trim() != "" ? row.Name!.Trim() : (row.Key ?? "").Trim() != "" ? row.Key!.Trim() : row.RowId.ToString());
    }

    private TextValue<SocialOrganizationRow> CreditCode() => new(columns.Raw(row => row.CreditCode, "creditCode").Then(CreditCodeTexts.Valid));

    private TextValue<SocialOrganizationRow> RegisteredOn() => columns.PartialDate(row => row.RegisteredOn, "registeredOn");

    private SortKey<SocialOrganizationRow> Key(SocialOrganizationOrder order) => order switch
    {
        { Name: { } direction } => new("name", direction == SortDirection.Desc, Name()),
        { RegisteredOn: { } direction } => new("registeredOn", direction == SortDirection.Desc, RegisteredOn()),
        _ => new("creditCode", order.CreditCode == SortDirection.Desc, CreditCode()),
    };
}
