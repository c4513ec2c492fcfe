using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>The offices of the table of back-entry progress, each with the newest name that an event files for it.</summary>
internal sealed class OfficeQueries(Profile profile, IDivisionScopes scopes)
{
    private static readonly FiledPlace<NamedOfficeRow> Place = new(row => row.Code, null, 6);
    private readonly bool hasNames = profile.Column("MarriageEvent", "OfficeName") is not null;
    private readonly bool hasDates = profile.Column("MarriageEvent", "RegisteredOn") is not null;
    private readonly FilteredPart<MarriageEventRow, RegistrationOfficeFilter> part = new(scopes, filter => filter.Division, 6);
    private readonly bool listed = profile.Tables.ContainsKey("Office");

    private ScopedListing<NamedOfficeRow>? within;
    private Func<RegistryContext, string[], IAsyncEnumerable<NamedOfficeRow>>? byCode;

    public Listing<NamedOfficeRow> List(RegistryContext context, RegistrationOfficeFilter? filter) => listed
        ? new(Named(context).Where(Conditions.Combine(filter, part => Own(context, part))), [], row => row.RowId)
        : throw NotListed();

    /// <summary>The offices under divisions.</summary>
    public ScopedListing<NamedOfficeRow> Within => within ??= listed ? new(Named(), row => row.RowId, Place, scopes) : throw NotListed();

    /// <summary>What a list can see: an office is named by the events that were registered there.</summary>
    public IEnumerable<TablePart> Parts(RegistrationOfficeFilter? filter) => Parts(part.Of(filter));

    /// <summary>What offices under divisions are made from.</summary>
    public IEnumerable<TablePart> PartsUnder(IReadOnlyCollection<string> divisions) => Parts(part.Under(divisions));

    /// <summary>What the offices of codes are made from.</summary>
    public static IEnumerable<TablePart> PartsOf(IReadOnlyCollection<string> codes) => Parts(TablePart.Of<MarriageEventRow>([.. codes.Select(code => new CodeRange(code, CodePoints.After(code)!))]));

    public async Task<IReadOnlyDictionary<string, RegistrationOffice>> FindAsync(RegistryContext context, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var written = codes.SelectMany(OfficeCodes.Written).Distinct().ToArray();
        var rows = listed ? await (byCode ??= ByCode())(context, written).ToListAsync(cancellationToken) : [];
        return rows.Select(Read).GroupBy(office => office.Code).ToDictionary(group => group.Key, group => group.First());
    }

    public static RegistrationOffice Read(NamedOfficeRow row)
    {
        var code = OfficeCodes.Normalise(row.Code);
        return new RegistrationOffice
        {
            Code = code,
            Name = string.IsNullOrWhiteSpace(row.Name) ? code : row.Name.Trim(),
            CompleteSince = int.TryParse(row.CompleteSince, out var year) && year is > 1900 and < 2200 ? year : null,
        };
    }

    private static IEnumerable<TablePart> Parts(TablePart events) => [events, TablePart.Of<OfficeRow>()];

    private static UnsupportedByProfileException NotListed() => new(RegistryName.Marriage, "registrationOffices");

    /// <summary>The statement for codes, translated once.</summary>
    private Func<RegistryContext, string[], IAsyncEnumerable<NamedOfficeRow>> ByCode()
    {
        var (named, codes, office) = (Named(), Expression.Parameter(typeof(string[]), "codes"), Expression.Parameter(typeof(NamedOfficeRow), "office"));
        var held = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], codes, Expression.Property(office, nameof(NamedOfficeRow.Code)));
        var rows = Queries.Call(nameof(Queryable.Where), [typeof(NamedOfficeRow)], named.Body, Expression.Lambda<Func<NamedOfficeRow, bool>>(held, office));
        return EF.CompileAsyncQuery(Expression.Lambda<Func<RegistryContext, string[], IQueryable<NamedOfficeRow>>>(rows, named.Parameters[0], codes));
    }

    private IQueryable<NamedOfficeRow> Named(RegistryContext context)
    {
        var named = Named();
        return context.Rows<OfficeRow>().Provider.CreateQuery<NamedOfficeRow>(Expressions.Replace(named.Body, named.Parameters[0], Expression.Constant(context)));
    }

    private Expression<Func<RegistryContext, IQueryable<NamedOfficeRow>>> Named() => (hasNames, hasDates) switch
    {
        (true, true) => context => context.Set<OfficeRow>().Select(office => new NamedOfficeRow
        {
            RowId = office.RowId,
            Code = office.Code,
            CompleteSince = office.CompleteSince,

            // Engines disagree where nulls are sorted: rows without a date are asked for apart, and only where there is no other.
            Name = context.Set<MarriageEventRow>().Where(row => row.OfficeName != null && row.OfficeName != "" && row.OfficeCode == office.Code && row.RegisteredOn != null)
                    .OrderByDescending(row => row.RegisteredOn).ThenByDescending(row => row.RowId).Select(row => row.OfficeName).FirstOrDefault()
                ?? context.Set<MarriageEventRow>().Where(row => row.OfficeName != null && row.OfficeName != "" && row.OfficeCode == office.Code && row.RegisteredOn == null)
                    .OrderByDescending(row => row.RowId).Select(row => row.OfficeName).FirstOrDefault(),
        }),
        (true, false) => context => context.Set<OfficeRow>().Select(office => new NamedOfficeRow
        {
            RowId = office.RowId,
            Code = office.Code,
            CompleteSince = office.CompleteSince,
            Name = context.Set<MarriageEventRow>().Where(row => row.OfficeName != null && row.OfficeName != "" && row.OfficeCode == office.Code)
                .OrderByDescending(row => row.RowId).Select(row => row.OfficeName).FirstOrDefault(),
        }),
        _ => context => context.Set<OfficeRow>().Select(office => new NamedOfficeRow { RowId = office.RowId, Code = office.Code, CompleteSince = office.CompleteSince, Name = office.Code }),
    };

    private IEnumerable<Expression<Func<NamedOfficeRow, bool>>> Own(RegistryContext context, RegistrationOfficeFilter filter) =>
    [
        .. new ScopeConditions<NamedOfficeRow>(context, Place).Of(filter.Division, scopes),
        .. Conditions.Of(filter.Name, () => new TextValue<NamedOfficeRow>(row => (row.Name ?? "").Trim() == "" ? row.Code ?? "" : row.Name!.Trim())),
    ];
}
