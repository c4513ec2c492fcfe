using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Reads the burial registry's own tables.</summary>
internal sealed class BurialRegistry(RegistryDatabase database, IDivisionScopes scopes) : IBurialRegistry
{
    /// <summary>What the registry consists of.</summary>
    public static readonly RegistryDefinition Definition = new(
        RegistryName.Burial,
        [typeof(BurialRecordRow), typeof(BurialFacilityRow), typeof(FuneralHomeRow)],
        ["BurialRecord.RowId", "BurialRecord.Number", "BurialRecord.Status", "BurialFacility.RowId", "BurialFacility.Code", "BurialFacility.Name"],
        (context, token) => context.Rows<BurialRecordRow>().AnyAsync(token));

    private readonly BurialRecordReader records = new(database.Profile);
    private readonly BurialFacilityReader facilities = new(database.Profile);
    private readonly BurialRecordQueries recordQueries = new(database.Profile, scopes);
    private readonly BurialFacilityQueries facilityQueries = new(database.Profile, scopes);
    private readonly KeyedRead<long, BurialRecordRow> recordsByRow = new(database, "BurialRecord.byRow", null, row => row.RowId);
    private readonly KeyedRead<string, BurialRecordRow> recordsByPerson = new(database, "BurialRecord.byPerson", null, row => row.Number);
    private readonly KeyedRead<string, BurialRecordRow> recordsByCertificate = new(database, "BurialRecord.byCertificate", null, row => row.CertificateNumber);
    private readonly KeyedRead<string, BurialRecordRow> recordsByDeadId = new(database, "BurialRecord.byDeadId", null, row => row.DeadId);
    private readonly KeyedRead<long, BurialFacilityRow> facilitiesByRow = new(database, "BurialFacility.byRow", null, row => row.RowId);
    private readonly KeyedRead<string, BurialFacilityRow> facilitiesByCode = new(database, "BurialFacility.byCode", null, row => row.Code);
    private readonly KeyedRead<string, FuneralHomeRow> homesByCode = new(database, "FuneralHome.byCode", null, home => home.Code);

    public async Task<IReadOnlyDictionary<long, BurialRecord>> FindRecordsAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken) =>
        (await RecordsAsync(recordsByRow, rowIds, cancellationToken)).ToDictionary(record => record.RowId);

    public async Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<BurialRecord>>> FindByPersonAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken)
    {
        var found = await RecordsAsync(recordsByPerson, persons.SelectMany(person => person.Forms), cancellationToken);
        return PersonMatching.Match(
            found.Where(record => record.Deceased is not null)
                .Select(record => new PersonHit<BurialRecord>(record.Deceased!.Value, record.FifteenDigits, record.DeceasedName, record.RowId, record)),
            persons);
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<BurialRecord>>> FindByCertificateAsync(IReadOnlyCollection<string> certificateNumbers, CancellationToken cancellationToken) =>
        GroupedAsync("CertificateNumber", recordsByCertificate, certificateNumbers, record => record.CertificateNumber!, cancellationToken);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<BurialRecord>>> FindByDeadIdAsync(IReadOnlyCollection<string> deadIds, CancellationToken cancellationToken) =>
        GroupedAsync("DeadId", recordsByDeadId, deadIds, record => record.DeadId!, cancellationToken);

    public async Task<IReadOnlyDictionary<long, BurialFacility>> FindFacilitiesAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken) =>
        (await FacilitiesAsync(facilitiesByRow, rowIds, cancellationToken)).ToDictionary(facility => facility.RowId);

    public async Task<IReadOnlyDictionary<string, BurialFacility>> FindFacilitiesByCodeAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        (await FacilitiesAsync(facilitiesByCode, codes, cancellationToken))
            .GroupBy(facility => facility.Code!).ToDictionary(group => group.Key, group => group.MinBy(facility => facility.RowId)!);

    public async Task<IReadOnlyDictionary<string, string>> FindHomesAsync(IReadOnlyCollection<string> deadIds, CancellationToken cancellationToken)
    {
        if (!database.Profile.Tables.ContainsKey("FuneralHome"))
        {
            return new Dictionary<string, string>();
        }

        var prefixes = deadIds.SelectMany(id => Enumerable.Range(1, id.Length).Select(length => id[..length]));
        var rows = (await homesByCode.FindAsync(prefixes, cancellationToken)).ConvertAll(found => found.Row);
        return deadIds.Distinct()
            .Select(id => (id, rows.Where(home => Texts.Clean(home.Name) is not null && id.StartsWith(home.Code!, StringComparison.Ordinal)).MaxBy(home => home.Code!.Length)))
            .Where(home => home.Item2 is not null)
            .ToDictionary(home => home.id, home => Texts.Clean(home.Item2!.Name)!);
    }

    public async Task<Slice<BurialRecord>> ListRecordsAsync(BurialRecordFilter? filter, IReadOnlyList<BurialRecordOrder> order, PageRequest page, Func<string, long?> facilityRow, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => recordQueries.List(context, filter, order, facilityRow).ReadAsync(page, token), recordQueries.Parts(filter), cancellationToken);
        return rows.Select(sorted => records.Read(sorted.Row, database.Now));
    }

    public Task<int> CountRecordsAsync(BurialRecordFilter? filter, int limit, Func<string, long?> facilityRow, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => recordQueries.List(context, filter, [], facilityRow).CountAsync(limit, token), recordQueries.Parts(filter), cancellationToken);

    public async Task<Slice<BurialFacility>> ListFacilitiesAsync(BurialFacilityFilter? filter, IReadOnlyList<BurialFacilityOrder> order, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => facilityQueries.List(context, filter, order).ReadAsync(page, token), [facilityQueries.Part.Of(filter)], cancellationToken);
        return rows.Select(sorted => facilities.Read(sorted.Row, database.Now));
    }

    public Task<int> CountFacilitiesAsync(BurialFacilityFilter? filter, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => facilityQueries.List(context, filter, []).CountAsync(limit, token), [facilityQueries.Part.Of(filter)], cancellationToken);

    public async Task<IReadOnlyDictionary<string, Slice<BurialFacility>>> ListFacilitiesWithinAsync(IReadOnlyCollection<string> divisions, BurialFacilityFilter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync((context, token) => facilityQueries.Within.ReadAsync(context, facilityQueries.Filtered(context, filter), divisions, page, token), [facilityQueries.Part.Under(divisions)], cancellationToken);
        return found.ToDictionary(division => division.Key, division => division.Value.Select(row => facilities.Read(row, database.Now)));
    }

    public Task<IReadOnlyDictionary<string, int>> CountFacilitiesWithinAsync(IReadOnlyCollection<string> divisions, BurialFacilityFilter? filter, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => facilityQueries.Within.CountAsync(context, facilityQueries.Filtered(context, filter), divisions, token), [facilityQueries.Part.Under(divisions)], cancellationToken);

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<BurialRecord>>> GroupedAsync(
        string property, KeyedRead<string, BurialRecordRow> read, IReadOnlyCollection<string> keys, Func<BurialRecord, string> by, CancellationToken cancellationToken)
    {
        if (database.Profile.Column("BurialRecord", property) is null)
        {
            return new Dictionary<string, IReadOnlyList<BurialRecord>>();
        }

        var found = await RecordsAsync(read, keys, cancellationToken);
        return found.GroupBy(by).ToDictionary(group => group.Key, IReadOnlyList<BurialRecord> (group) => [.. group.OrderBy(record => record.RowId)]);
    }

    private async Task<IEnumerable<BurialRecord>> RecordsAsync<TKey>(KeyedRead<TKey, BurialRecordRow> read, IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TKey : notnull =>
        (await read.FindAsync(keys, cancellationToken)).Select(found => records.Read(found.Row, found.ReadAt));

    private async Task<IEnumerable<BurialFacility>> FacilitiesAsync<TKey>(KeyedRead<TKey, BurialFacilityRow> read, IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TKey : notnull =>
        (await read.FindAsync(keys, cancellationToken)).Select(found => facilities.Read(found.Row, found.ReadAt));
}
