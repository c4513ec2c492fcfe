using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Filters and orders of burial records as expressions on the legacy columns.</summary>
internal sealed class BurialRecordQueries(Profile profile, IDivisionScopes scopes)
{
    private static readonly EnumOperators<CremationStatus> Done = new() { Eq = CremationStatus.Cremated };
    private readonly LargeTable<BurialRecordFilter> large = new(RegistryName.Burial, profile, "BurialRecord",
        IndexedField<BurialRecordFilter>.Scope("householdDivision", filter => filter.HouseholdDivision),
        IndexedField<BurialRecordFilter>.Date("crematedOn", "CrematedOn", profile.Column("BurialRecord", "CrematedOn"), filter => filter.CrematedOn),
        IndexedField<BurialRecordFilter>.Id("facilityId", "FacilityCode", filter => filter.FacilityId));
    private readonly ProfileColumns<BurialRecordRow> columns = new(RegistryName.Burial, profile);
    private readonly CodeList<CremationStatus> statuses = new(profile.Column("BurialRecord", "Status"));
    private readonly FilteredPart<BurialRecordRow, BurialRecordFilter> part = new(scopes, filter => filter.HouseholdDivision);

    /// <summary>What a list can see.</summary>
    public IEnumerable<TablePart> Parts(BurialRecordFilter? filter) => AsksForFacilities(filter) ? [part.Of(filter), TablePart.Of<BurialFacilityRow>()] : [part.Of(filter)];

    /// <summary>The list; <paramref name="facilityRow"/> opens a facility's id to its row number.</summary>
    public Listing<BurialRecordRow> List(RegistryContext context, BurialRecordFilter? filter, IReadOnlyList<BurialRecordOrder> order, Func<string, long?> facilityRow)
    {
        SortKey<BurialRecordRow>[] keys = [.. order.Select(Key)];
        large.Check(filter, keys);
        return new(
            context.Rows<BurialRecordRow>().Where(Conditions.Combine(filter, part => Own(context, part, facilityRow))),
            keys,
            row => row.RowId,
            order.Count > 0 && Conditions.NeedsValue(filter, part => Conditions.NeedsValue(part.CrematedOn)));
    }

    private static bool AsksForFacilities(BurialRecordFilter? filter) => filter is not null
        && (filter.FacilityId is not null || (filter.And ?? []).Concat(filter.Or ?? []).Append(filter.Not).Any(AsksForFacilities));

    private IEnumerable<Expression<Func<BurialRecordRow, bool>>> Own(RegistryContext context, BurialRecordFilter filter, Func<string, long?> facilityRow) =>
    [
        .. Cremated(filter.Cremated),
        .. Conditions.Of(filter.CrematedOn, () => columns.Date(row => row.CrematedOn, "crematedOn")),
        .. Conditions.Of(filter.DiedOn, DiedOn),
        .. Facility(context, filter.FacilityId?.Eq is { } eq ? [eq] : null, facilityRow),
        .. Facility(context, filter.FacilityId?.In, facilityRow),
        .. Scope(context, filter.HouseholdDivision),
    ];

    private IEnumerable<Expression<Func<BurialRecordRow, bool>>> Cremated(BooleanOperators? operators)
    {
        foreach (var wanted in new[] { operators?.Eq, !operators?.Neq }.OfType<bool>())
        {
            var done = Expressions.All(Conditions.Of(Done, () => columns.Raw(row => row.Status, "cremated"), statuses));
            yield return wanted ? done : Expressions.Not(done);
        }
    }

    /// <summary>Ashes in one of the facilities; where two share a code, records belong to the one with the lowest row number.</summary>
    private IEnumerable<Expression<Func<BurialRecordRow, bool>>> Facility(RegistryContext context, IReadOnlyList<string>? ids, Func<string, long?> facilityRow)
    {
        if (ids is null)
        {
            yield break;
        }

        _ = columns.Raw(row => row.FacilityCode, "facilityId");
        var rows = ids.Select(facilityRow).OfType<long>().ToArray();
        var facilities = context.Rows<BurialFacilityRow>();
        var codes = facilities
            .Where(facility => rows.Contains(facility.RowId) && facility.Code != null && facility.Code != "" && !facilities.Any(other => other.Code == facility.Code && other.RowId < facility.RowId))
            .Select(facility => facility.Code!);
        yield return row => row.FacilityCode != null && codes.Contains(row.FacilityCode);
    }

    /// <summary>Household codes are understood by the day of death, else of cremation.</summary>
    private IEnumerable<Expression<Func<BurialRecordRow, bool>>> Scope(RegistryContext context, DivisionScope? scope)
    {
        if (scope is null)
        {
            return [];
        }

        var (died, cremated) = (DiedOn().Expression, columns.Date(row => row.CrematedOn, "crematedOn").Value.Expression);
        var row = died.Parameters[0];
        var day = Expression.Condition(
            Expression.NotEqual(died.Body, Expression.Constant("")), died.Body, Expressions.Replace(cremated.Body, cremated.Parameters[0], row));
        var on = new TextValue<BurialRecordRow>(Expression.Lambda<Func<BurialRecordRow, string>>(day, row));
        return new ScopeConditions<BurialRecordRow>(context, new(columns.Raw(record => record.Household, "householdDivision"), on)).Of(scope, scopes);
    }

    private TextValue<BurialRecordRow> DiedOn() => columns.PartialDate(row => row.DiedOn, "diedOn");

    private SortKey<BurialRecordRow> Key(BurialRecordOrder order) =>
        SortKey<BurialRecordRow>.Day("crematedOn", order.CrematedOn!.Value, columns.Date(row => row.CrematedOn, "crematedOn"));
}
