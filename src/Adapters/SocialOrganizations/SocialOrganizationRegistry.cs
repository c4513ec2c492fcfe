using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Reads the social-organization registry's own tables.</summary>
internal sealed class SocialOrganizationRegistry(RegistryDatabase database, IDivisionScopes scopes) : ISocialOrganizationRegistry
{
    /// <summary>What the registry consists of.</summary>
    public static readonly RegistryDefinition Definition = new(
        RegistryName.SocialOrganization,
        [typeof(SocialOrganizationRow), typeof(AnnualReportRow), typeof(CreditListingRow), typeof(DutyRow), typeof(OrganizationChangeRow), typeof(IllegalOrganizationRow)],
        ["SocialOrganization.RowId", "SocialOrganization.Key", "SocialOrganization.Name", "SocialOrganization.Kind", "SocialOrganization.Status"],
        (context, token) => context.Rows<SocialOrganizationRow>().AnyAsync(token));

    private readonly SocialOrganizationReader reader = new(database.Profile);
    private readonly SocialOrganizationQueries queries = new(database.Profile, scopes);
    private readonly OrganizationDetails details = new(database);
    private readonly OrganizationNameSearch names = new(database);
    private readonly KeyedRead<long, SocialOrganizationRow> byRow = new(database, "SocialOrganization.byRow", null, row => row.RowId);
    private readonly KeyedRead<string, SocialOrganizationRow> byKey = new(database, "SocialOrganization.byKey", null, row => row.Key);
    private readonly KeyedRead<string, SocialOrganizationRow> byCreditCode = new(database, "SocialOrganization.byCreditCode", null, row => row.CreditCode);

    public async Task<IReadOnlyDictionary<long, SocialOrganization>> FindAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken) =>
        (await ReadAsync(byRow, rowIds, cancellationToken)).ToDictionary(organization => organization.RowId);

    public async Task<IReadOnlyDictionary<string, SocialOrganization>> FindByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        (await ReadAsync(byKey, keys, cancellationToken))
            .GroupBy(organization => organization.Key).ToDictionary(group => group.Key, group => group.MinBy(organization => organization.RowId)!);

    public async Task<IReadOnlyDictionary<CreditCode, SocialOrganization>> FindByCreditCodeAsync(IReadOnlyCollection<CreditCode> codes, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(byCreditCode, codes.SelectMany(code => (string[])[code.Value, code.Value.ToLowerInvariant()]), cancellationToken);
        return found.GroupBy(organization => organization.CreditCode!.Value).ToDictionary(group => group.Key, group => group.MinBy(organization => organization.RowId)!);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<SocialOrganization>>> FindByNameAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var found = (await this.names.BearersAsync(names, cancellationToken)).Select(row => reader.Read(row.Row, row.ReadAt));
        return found.GroupBy(organization => NameFolding.Fold(organization.Name))
            .ToDictionary(name => name.Key, IReadOnlyList<SocialOrganization> (name) => [.. name.DistinctBy(organization => organization.RowId).OrderBy(organization => organization.RowId)]);
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindByFormerNameAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        this.names.FormerBearersAsync(names, cancellationToken);

    public Task<IReadOnlySet<string>> FindIllegalAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        this.names.IllegalAsync(names, cancellationToken);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<AnnualReport>>> FindAnnualReportsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        details.FindAnnualReportsAsync(keys, cancellationToken);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<CreditListing>>> FindCreditListingsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        details.FindCreditListingsAsync(keys, cancellationToken);

    public Task<IReadOnlyDictionary<string, Duty>> FindLegalRepresentativesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        details.FindLegalRepresentativesAsync(keys, cancellationToken);

    public Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<Duty>>> FindDutiesByPersonAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken) =>
        details.FindDutiesByPersonAsync(persons, cancellationToken);

    public async Task<Slice<SocialOrganization>> ListAsync(SocialOrganizationFilter? filter, IReadOnlyList<SocialOrganizationOrder> order, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => queries.List(context, filter, order).ReadAsync(page, token), [queries.Part.Of(filter)], cancellationToken);
        return rows.Select(sorted => reader.Read(sorted.Row, database.Now));
    }

    public Task<int> CountAsync(SocialOrganizationFilter? filter, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => queries.List(context, filter, []).CountAsync(limit, token), [queries.Part.Of(filter)], cancellationToken);

    public async Task<IReadOnlyDictionary<string, Slice<SocialOrganization>>> ListWithinAsync(IReadOnlyCollection<string> divisions, SocialOrganizationFilter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync((context, token) => queries.Within.ReadAsync(context, queries.Filtered(context, filter), divisions, page, token), [queries.Part.Under(divisions)], cancellationToken);
        return found.ToDictionary(division => division.Key, division => division.Value.Select(row => reader.Read(row, database.Now)));
    }

    public Task<IReadOnlyDictionary<string, int>> CountWithinAsync(IReadOnlyCollection<string> divisions, SocialOrganizationFilter? filter, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => queries.Within.CountAsync(context, queries.Filtered(context, filter), divisions, token), [queries.Part.Under(divisions)], cancellationToken);

    private async Task<IEnumerable<SocialOrganization>> ReadAsync<TKey>(KeyedRead<TKey, SocialOrganizationRow> read, IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TKey : notnull =>
        (await read.FindAsync(keys, cancellationToken)).Select(found => reader.Read(found.Row, found.ReadAt));
}
