using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Filters and orders of place names as expressions on the legacy columns.</summary>
internal sealed class PlaceNameQueries(Profile profile, IDivisionScopes scopes)
{
    private readonly LargeTable<PlaceNameFilter> large = new(RegistryName.PlaceName, profile, "PlaceName",
        IndexedField<PlaceNameFilter>.Scope("division", filter => filter.Division));
    private readonly ProfileColumns<PlaceNameRow> columns = new(RegistryName.PlaceName, profile);
    private readonly CodeList<PlaceNameClass> classes = new(profile.Column("PlaceName", "Class"));
    private ScopedListing<PlaceNameRow>? within;

    /// <summary>What a list can see.</summary>
    public FilteredPart<PlaceNameRow, PlaceNameFilter> Part { get; } = new(scopes, filter => filter.Division);

    public Listing<PlaceNameRow> List(RegistryContext context, PlaceNameFilter? filter, IReadOnlyList<PlaceNameOrder> order)
    {
        var list = Any(context, filter, order);
        large.Check(filter, list.Keys);
        return list;
    }

    private Listing<PlaceNameRow> Any(RegistryContext context, PlaceNameFilter? filter, IReadOnlyList<PlaceNameOrder> order) => new(
        context.Rows<PlaceNameRow>().Where(Conditions.Combine(filter, part => Own(context, part))),
        [.. order.Select(Key)],
        row => row.RowId);

    /// <summary>The same rows under divisions.</summary>
    public ScopedListing<PlaceNameRow> Within => within ??= new(context => context.Set<PlaceNameRow>(), row => row.RowId, Place(), scopes);

    /// <summary>The rows that pass a filter; null for all.</summary>
    public IQueryable<PlaceNameRow>? Filtered(RegistryContext context, PlaceNameFilter? filter) => filter is null ? null : Any(context, filter, []).Rows;

    private IEnumerable<Expression<Func<PlaceNameRow, bool>>> Own(RegistryContext context, PlaceNameFilter filter) =>
    [
        .. Conditions.Of(filter.Name, Name),
        .. Conditions.Of(filter.NameClass, () => columns.Raw(row => row.Class, "nameClass"), classes),
        .. filter.Division is null ? [] : Filed(context).Of(filter.Division, scopes),
    ];

    private ScopeConditions<PlaceNameRow> Filed(RegistryContext context) => new(context, Place());

    private FiledPlace<PlaceNameRow> Place() => new(columns.Raw(row => row.Division, "division"), columns.PartialDate(row => row.ApprovedOn, "approvedOn"));

    /// <summary>The name, else the code, else the row number.</summary>
    private TextValue<PlaceNameRow> Name()
    {
        _ = columns.Raw(row => row.Name, "name");
        return new(row => (row.Name ?? "").Trim() != "" ? row.Name!.Trim() : (row.Code ?? "").Trim() != "" ? row.Code!.Trim() : row.RowId.ToString());
    }

    /// <summary>The code, else the row number.</summary>
    private TextValue<PlaceNameRow> Code()
    {
        _ = columns.Raw(row => row.Code, "code");
        return new(row => (row.Code ?? "").Trim() != "" ? row.Code!.Trim() : row.RowId.ToString());
    }

    private SortKey<PlaceNameRow> Key(PlaceNameOrder order) => order.Name is { } direction
        ? new("name", direction == SortDirection.Desc, Name())
        : new("code", order.Code == SortDirection.Desc, Code());
}
