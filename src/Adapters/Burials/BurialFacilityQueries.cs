using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Filters and orders of burial facilities as expressions on the legacy columns.</summary>
internal sealed class BurialFacilityQueries(Profile profile, IDivisionScopes scopes)
{
    private readonly LargeTable<BurialFacilityFilter> large = new(RegistryName.Burial, profile, "BurialFacility",
        IndexedField<BurialFacilityFilter>.Scope("division", filter => filter.Division));
    private readonly ProfileColumns<BurialFacilityRow> columns = new(RegistryName.Burial, profile);
    private readonly CodeList<FacilityProperty> properties = new(profile.Column("BurialFacility", "Property"));
    private readonly CodeList<FacilityForm> forms = new(profile.Column("BurialFacility", "Form"));
    private ScopedListing<BurialFacilityRow>? within;

    /// <summary>What a list can see.</summary>
    public FilteredPart<BurialFacilityRow, BurialFacilityFilter> Part { get; } = new(scopes, filter => filter.Division);

    public Listing<BurialFacilityRow> List(RegistryContext context, BurialFacilityFilter? filter, IReadOnlyList<BurialFacilityOrder> order)
    {
        var list = Any(context, filter, order);
        large.Check(filter, list.Keys);
        return list;
    }

    private Listing<BurialFacilityRow> Any(RegistryContext context, BurialFacilityFilter? filter, IReadOnlyList<BurialFacilityOrder> order) => new(
        context.Rows<BurialFacilityRow>().Where(Conditions.Combine(filter, part => Own(context, part))),
        [.. order.Select(Key)],
        row => row.RowId);

    /// <summary>The same rows under divisions.</summary>
    public ScopedListing<BurialFacilityRow> Within => within ??= new(context => context.Set<BurialFacilityRow>(), row => row.RowId, Place(), scopes);

    /// <summary>The rows that pass a filter; null for all.</summary>
    public IQueryable<BurialFacilityRow>? Filtered(RegistryContext context, BurialFacilityFilter? filter) => filter is null ? null : Any(context, filter, []).Rows;

    private IEnumerable<Expression<Func<BurialFacilityRow, bool>>> Own(RegistryContext context, BurialFacilityFilter filter) =>
    [
        .. Conditions.Of(filter.Name, Name),
        .. Conditions.Of(filter.Property, () => columns.Raw(row => row.Property, "property"), properties),
        .. Conditions.Of(filter.Form, () => columns.Raw(row => row.Form, "form"), forms),
        .. filter.Division is null ? [] : Filed(context).Of(filter.Division, scopes),
        .. filter.ServedDivision is null ? [] : Served(context, filter.ServedDivision),
        .. Conditions.Of(filter.AvailablePlots, AvailablePlots),
    ];

    private ScopeConditions<BurialFacilityRow> Filed(RegistryContext context) => new(context, Place());

    private FiledPlace<BurialFacilityRow> Place() => new(columns.Raw(row => row.Division, "division"), ApprovedOn());

    /// <summary>One code served passes the whole scope. The codes stand in one column, separated by semicolons.</summary>
    private IEnumerable<Expression<Func<BurialFacilityRow, bool>>> Served(RegistryContext context, DivisionScope scope)
    {
        _ = columns.Raw(row => row.Served, "servedDivision");
        var approved = ApprovedOn().Expression;
        Expression<Func<ServedCode, BurialFacilityRow>> facility = served => served.Facility;
        var conditions = new ScopeConditions<ServedCode>(context, new(served => served.Code, new(facility.Then(approved))));
        var passes = Expressions.All(conditions.Of(scope, scopes));
        yield return row => context
            .EachOf(SqlText.JsonOfList(row.Served ?? ""))
            .Select(entry => new ServedCode { Facility = row, Code = entry.Value == null ? null : entry.Value.Trim() })
            .Any(passes);
    }

    private TextValue<BurialFacilityRow> ApprovedOn() => columns.PartialDate(row => row.ApprovedOn, "approvedOn");

    /// <summary>The name, else the code, else the row number.</summary>
    private TextValue<BurialFacilityRow> Name()
    {
        _ = columns.Raw(row => row.Name, "name");
        return new(row => (row.Name ?? "").Trim() != "" ? row.Name!.Trim() : (row.Code ?? "").Trim() != "" ? row.Code!.Trim() : row.RowId.ToString());
    }

    private Expression<Func<BurialFacilityRow, int?>> AvailablePlots()
    {
        var planned = columns.Raw(row => row.PlannedPlots, "availablePlots").Then(Numbers.Value);
        var used = columns.Raw(row => row.UsedPlots, "availablePlots").Then(Numbers.Value);
        var row = planned.Parameters[0];
        var usedOfRow = Expressions.Replace(used.Body, used.Parameters[0], row);
        var free = Expression.Subtract(planned.Body, usedOfRow);
        var none = Expression.Constant(0, typeof(int?));
        return Expression.Lambda<Func<BurialFacilityRow, int?>>(Expression.Condition(Expression.LessThan(free, none), none, free), row);
    }

    private SortKey<BurialFacilityRow> Key(BurialFacilityOrder order) => order.Name is { } direction
        ? new("name", direction == SortDirection.Desc, Name())
        : new("plannedPlots", order.PlannedPlots == SortDirection.Desc, null, columns.Raw(row => row.PlannedPlots, "plannedPlots").Then(Numbers.Value));

    /// <summary>One code that a facility serves.</summary>
    private sealed class ServedCode
    {
        public required BurialFacilityRow Facility { get; init; }

        public string? Code { get; init; }
    }
}
