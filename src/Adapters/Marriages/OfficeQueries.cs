using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>The offices of the table of back-entry progress, each with the newest name that an event files for it.</summary>
internal sealed class OfficeQueries(Profile profile, IDivisionScopes scopes)
{
    private readonly bool named = profile.Column("MarriageEvent", "OfficeName") is not null;
    private readonly bool dated = profile.Column("MarriageEvent", "RegisteredOn") is not null;
    private readonly bool listed = profile.Tables.ContainsKey("Office");

    public Listing<NamedOfficeRow> List(RegistryContext context, RegistrationOfficeFilter? filter) => listed
        ? new(Named(context).Where(Conditions.Combine(filter, part => Own(context, part))), [], row => row.RowId)
        : throw new UnsupportedByProfileException(RegistryName.Marriage, "registrationOffices");

    public ScopedListing<NamedOfficeRow> Within(RegistryContext context) => new(List(context, null), Filed(context), scopes);

    public async Task<IReadOnlyDictionary<string, RegistrationOffice>> FindAsync(RegistryContext context, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var written = codes.SelectMany(OfficeCodes.Written).Distinct().ToArray();
        var rows = listed ? await Named(context).Where(row => written.Contains(row.Code)).ToListAsync(cancellationToken) : [];
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

    private static ScopeConditions<NamedOfficeRow> Filed(RegistryContext context) => new(context, row => row.Code, null, 6);

    private IQueryable<NamedOfficeRow> Named(RegistryContext context)
    {
        var newest = Newest(context.Rows<MarriageEventRow>());
        return named
            ? context.Rows<OfficeRow>().Select(office => new NamedOfficeRow
            {
                RowId = office.RowId,
                Code = office.Code,
                CompleteSince = office.CompleteSince,
                Name = newest.Where(row => row.OfficeCode == office.Code && row.OfficeName != null && row.OfficeName != "").Select(row => row.OfficeName).FirstOrDefault(),
            })
            : context.Rows<OfficeRow>().Select(office => new NamedOfficeRow { RowId = office.RowId, Code = office.Code, CompleteSince = office.CompleteSince, Name = office.Code });
    }

    private IQueryable<MarriageEventRow> Newest(IQueryable<MarriageEventRow> events) => dated
        ? events.OrderByDescending(row => row.RegisteredOn).ThenByDescending(row => row.RowId)
        : events.OrderByDescending(row => row.RowId);

    private IEnumerable<Expression<Func<NamedOfficeRow, bool>>> Own(RegistryContext context, RegistrationOfficeFilter filter) =>
    [
        .. Filed(context).Of(filter.Division, scopes),
        .. Conditions.Of(filter.Name, () => new TextValue<NamedOfficeRow>(row => (row.Name ?? "").Trim() == "" ? row.Code ?? "" : row.Name!.Trim())),
    ];
}
