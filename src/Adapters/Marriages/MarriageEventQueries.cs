using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Filters and orders of marriage events as expressions on the legacy columns, seeing the values that the fields answer.</summary>
internal sealed class MarriageEventQueries(Profile profile, IDivisionScopes scopes)
{
    private static readonly EnumOperators<RowValidity> NotVoid = new() { Neq = RowValidity.Void };
    private readonly LargeTable<MarriageEventFilter> large = new(RegistryName.Marriage, profile, "MarriageEvent",
        IndexedField<MarriageEventFilter>.Scope("office", filter => filter.Office),
        IndexedField<MarriageEventFilter>.Date("registeredOn", "RegisteredOn", profile.Column("MarriageEvent", "RegisteredOn"), filter => filter.RegisteredOn),
        IndexedField<MarriageEventFilter>.Text("certificateNumber", "CertificateNumber", filter => filter.CertificateNumber));
    private readonly ProfileColumns<MarriageEventRow> columns = new(RegistryName.Marriage, profile);
    private readonly CodeList<MarriageEventKind> kinds = new(profile.Column("MarriageEvent", "Kind"));
    private readonly Expression<Func<MarriageEventRow, bool>> isEvent = IsEvent(profile);
    private readonly CodeList<RecordSource> sources = new(profile.Column("MarriageEvent", "Source"));

    /// <summary>What a list can see.</summary>
    public FilteredPart<MarriageEventRow, MarriageEventFilter> Part { get; } = new(scopes, filter => filter.Office, 6);

    /// <summary>Rows that are events: not deleted, refused or unfinished. A rule without a column does not apply.</summary>
    public static Expression<Func<MarriageEventRow, bool>> IsEvent(Profile profile) => Expressions.All(
        Counts(profile, row => row.Validity, "Validity").Concat(Counts(profile, row => row.Review, "Review")));

    /// <summary>Rows that were decided, valid or made void since.</summary>
    public static Expression<Func<MarriageEventRow, bool>> IsDecided(Profile profile) => Expressions.All(Counts(profile, row => row.Review, "Review"));

    public Listing<MarriageEventRow> List(RegistryContext context, MarriageEventFilter? filter, IReadOnlyList<MarriageEventOrder> order)
    {
        SortKey<MarriageEventRow>[] keys = [.. order.Select(Key)];
        large.Check(filter, keys);
        return new(
            context.Rows<MarriageEventRow>().Where(isEvent).Where(Conditions.Combine(filter, part => Own(context, part))),
            keys,
            row => row.RowId,
            order is [{ RegisteredOn: not null }, ..] ? Conditions.NeedsValue(filter, part => Conditions.NeedsValue(part.RegisteredOn))
                : order is [{ CertificateNumber: not null }, ..] && Conditions.NeedsValue(filter, part => Conditions.NeedsValue(part.CertificateNumber)));
    }

    private IEnumerable<Expression<Func<MarriageEventRow, bool>>> Own(RegistryContext context, MarriageEventFilter filter) =>
    [
        .. Conditions.Of(filter.Kind, () => columns.Raw(row => row.Kind, "kind"), kinds),
        .. Conditions.Of(filter.RegisteredOn, RegisteredOn),
        .. Conditions.Of(filter.CertificateNumber, CertificateNumber),
        .. OnTheColumn(filter.CertificateNumber),
        .. Conditions.Of(filter.Source, () => columns.Raw(row => row.Source, "source"), sources),
        .. Scope(context, filter.Office),
    ];

    private IEnumerable<Expression<Func<MarriageEventRow, bool>>> Scope(RegistryContext context, DivisionScope? scope) => scope is null
        ? []
        : new ScopeConditions<MarriageEventRow>(context, new(columns.Raw(row => row.OfficeCode, "office"), RegisteredOn().Value, 6)).Of(scope, scopes);

    /// <summary>What the column must be for the value to be that: says nothing more, but an index serves it.</summary>
    private static IEnumerable<Expression<Func<MarriageEventRow, bool>>> OnTheColumn(StringOperators? number)
    {
        if (number?.Eq is { } eq)
        {
            yield return row => row.CertificateNumber == eq;
        }

        if (number?.In is { } values)
        {
            yield return row => row.CertificateNumber != null && values.Contains(row.CertificateNumber);
        }
    }

    private DateColumn<MarriageEventRow> RegisteredOn() => columns.Date(row => row.RegisteredOn, "registeredOn");

    private TextValue<MarriageEventRow> CertificateNumber() => columns.Exact(row => row.CertificateNumber, "certificateNumber");

    private SortKey<MarriageEventRow> Key(MarriageEventOrder order) => order.RegisteredOn is { } direction
        ? SortKey<MarriageEventRow>.Day("registeredOn", direction, RegisteredOn())
        : new("certificateNumber", order.CertificateNumber == SortDirection.Desc, CertificateNumber());

    private static IEnumerable<Expression<Func<MarriageEventRow, bool>>> Counts(Profile profile, Expression<Func<MarriageEventRow, string?>> column, string property) =>
        profile.Column("MarriageEvent", property) is { } mapping
            ? Conditions.Of(NotVoid, () => column.Then(code => SqlText.AsText(code)), new CodeList<RowValidity>(mapping))
            : [];
}
