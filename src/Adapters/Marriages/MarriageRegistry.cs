using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Reads the marriage registry's own tables.</summary>
internal sealed class MarriageRegistry(RegistryDatabase database, IDivisionScopes scopes) : IMarriageRegistry
{
    /// <summary>What the registry consists of.</summary>
    public static readonly RegistryDefinition Definition = new(
        RegistryName.Marriage,
        [typeof(MarriageEventRow), typeof(OfficeRow)],
        ["MarriageEvent.RowId", "MarriageEvent.Kind", "MarriageEvent.OfficeCode", "MarriageEvent.HusbandDocument", "MarriageEvent.WifeDocument"],
        (context, token) => context.Rows<MarriageEventRow>().AnyAsync(token));

    private readonly MarriageEventReader reader = new(database.Profile);
    private readonly MarriageEventQueries queries = new(database.Profile, scopes);
    private readonly OfficeQueries offices = new(database.Profile, scopes);
    private readonly KeyedRead<long, MarriageEventRow> byRow = new(database, "MarriageEvent.byRow", MarriageEventQueries.IsEvent(database.Profile), row => row.RowId);
    private readonly KeyedRead<string, MarriageEventRow> byPerson = new(database, "MarriageEvent.byPerson", MarriageEventQueries.IsEvent(database.Profile), row => row.HusbandDocument, row => row.WifeDocument);
    private readonly KeyedRead<string, MarriageEventRow> byCertificate = new(database, "MarriageEvent.byCertificate", MarriageEventQueries.IsEvent(database.Profile), row => row.CertificateNumber);
    private readonly KeyedRead<string, MarriageEventRow> certificates = new(database, "MarriageEvent.certificates", MarriageEventQueries.IsDecided(database.Profile), row => row.CertificateNumber);

    public async Task<IReadOnlyDictionary<long, MarriageEvent>> FindAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken)
    {
        var events = await ReadAsync(byRow, rowIds, cancellationToken);
        return events.ToDictionary(found => found.RowId);
    }

    public async Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<MarriageEvent>>> FindByPersonAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken)
    {
        var events = await ReadAsync(byPerson, persons.SelectMany(person => person.Forms), cancellationToken);
        return PersonMatching.Match(
            events.SelectMany(registered => registered.Parties, (registered, party) => (Event: registered, Party: party))
                .Where(side => side.Party.Number is not null)
                .Select(side => new PersonHit<MarriageEvent>(side.Party.Number!.Value, side.Party.FifteenDigits, side.Party.Name, side.Event.RowId, side.Event)),
            persons);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<MarriageEvent>>> FindByCertificateAsync(IReadOnlyCollection<string> certificateNumbers, CancellationToken cancellationToken)
    {
        var events = await ReadAsync(byCertificate, certificateNumbers, cancellationToken);
        return events.GroupBy(found => found.CertificateNumber!).ToDictionary(group => group.Key, IReadOnlyList<MarriageEvent> (group) => [.. group.OrderBy(found => found.RowId)]);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<MarriageCertificate>>> FindCertificatesAsync(IReadOnlyCollection<string> foldedNumbers, CancellationToken cancellationToken)
    {
        if (database.Profile.Column("MarriageEvent", "CertificateNumber") is null)
        {
            return new Dictionary<string, IReadOnlyList<MarriageCertificate>>();
        }

        var rows = await certificates.FindAsync(foldedNumbers.SelectMany(CertificateForms.Of), cancellationToken);
        return rows.Select(found => new MarriageCertificate(reader.Read(found.Row, found.ReadAt), reader.IsVoid(found.Row)))
            .GroupBy(found => CertificateForms.Fold(found.Event.CertificateNumber!))
            .ToDictionary(number => number.Key, IReadOnlyList<MarriageCertificate> (number) => [.. number.OrderBy(found => found.Event.RowId)]);
    }

    public async Task<Slice<MarriageEvent>> ListAsync(MarriageEventFilter? filter, IReadOnlyList<MarriageEventOrder> order, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => queries.List(context, filter, order).ReadAsync(page, token), [queries.Part.Of(filter)], cancellationToken);
        return rows.Select(sorted => reader.Read(sorted.Row, database.Now));
    }

    public Task<int> CountAsync(MarriageEventFilter? filter, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => queries.List(context, filter, []).CountAsync(limit, token), [queries.Part.Of(filter)], cancellationToken);

    public Task<IReadOnlyDictionary<string, RegistrationOffice>> FindOfficesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => offices.FindAsync(context, codes, token), OfficeQueries.PartsOf(codes), cancellationToken);

    public async Task<Slice<RegistrationOffice>> ListOfficesAsync(RegistrationOfficeFilter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => offices.List(context, filter).ReadAsync(page, token), offices.Parts(filter), cancellationToken);
        return rows.Select(sorted => OfficeQueries.Read(sorted.Row));
    }

    public Task<int> CountOfficesAsync(RegistrationOfficeFilter? filter, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => offices.List(context, filter).CountAsync(limit, token), offices.Parts(filter), cancellationToken);

    public async Task<IReadOnlyDictionary<string, Slice<RegistrationOffice>>> ListOfficesWithinAsync(IReadOnlyCollection<string> divisions, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync((context, token) => offices.Within.ReadAsync(context, null, divisions, page, token), offices.PartsUnder(divisions), cancellationToken);
        return found.ToDictionary(division => division.Key, division => division.Value.Select(row => OfficeQueries.Read(row)));
    }

    public Task<IReadOnlyDictionary<string, int>> CountOfficesWithinAsync(IReadOnlyCollection<string> divisions, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => offices.Within.CountAsync(context, null, divisions, token), offices.PartsUnder(divisions), cancellationToken);

    private async Task<List<MarriageEvent>> ReadAsync<TKey>(KeyedRead<TKey, MarriageEventRow> read, IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TKey : notnull
    {
        // Both parties may have found it, at different times: the later reading is the better one.
        var rows = await read.FindAsync(keys, cancellationToken);
        return [.. rows.GroupBy(found => found.Row.RowId).Select(row => row.MaxBy(found => found.ReadAt)).Select(found => reader.Read(found.Row, found.ReadAt))];
    }
}
