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

    public async Task<IReadOnlyDictionary<long, MarriageEvent>> FindAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken)
    {
        var events = await ReadAsync(rows => rows.Where(row => rowIds.Contains(row.RowId)), cancellationToken);
        return events.ToDictionary(found => found.RowId);
    }

    public async Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<MarriageEvent>>> FindByPersonAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken)
    {
        // Two searches in one statement, so that each uses the index of its column. A row of two persons asked for comes twice; that is cheaper to see here than to sort there.
        var forms = persons.SelectMany(person => person.Forms).Distinct().ToArray();
        var events = await ReadAsync(
            rows => rows.Where(row => forms.Contains(row.HusbandDocument)).Concat(rows.Where(row => forms.Contains(row.WifeDocument))),
            cancellationToken);
        return PersonMatching.Match(
            events.SelectMany(registered => registered.Parties, (registered, party) => (Event: registered, Party: party))
                .Where(side => side.Party.Number is not null)
                .Select(side => new PersonHit<MarriageEvent>(side.Party.Number!.Value, side.Party.FifteenDigits, side.Party.Name, side.Event.RowId, side.Event)),
            persons);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<MarriageEvent>>> FindByCertificateAsync(IReadOnlyCollection<string> certificateNumbers, CancellationToken cancellationToken)
    {
        var events = await ReadAsync(rows => rows.Where(row => certificateNumbers.Contains(row.CertificateNumber)), cancellationToken);
        return events.GroupBy(found => found.CertificateNumber!).ToDictionary(group => group.Key, IReadOnlyList<MarriageEvent> (group) => [.. group.OrderBy(found => found.RowId)]);
    }

    public async Task<Slice<MarriageEvent>> ListAsync(MarriageEventFilter? filter, IReadOnlyList<MarriageEventOrder> order, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => queries.List(context, filter, order).ReadAsync(page, token), cancellationToken);
        return rows.Select(sorted => reader.Read(sorted.Row, database.Now));
    }

    public Task<int> CountAsync(MarriageEventFilter? filter, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => queries.List(context, filter, []).CountAsync(limit, token), cancellationToken);

    public Task<IReadOnlyDictionary<string, RegistrationOffice>> FindOfficesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => offices.FindAsync(context, codes, token), cancellationToken);

    public async Task<Slice<RegistrationOffice>> ListOfficesAsync(RegistrationOfficeFilter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => offices.List(context, filter).ReadAsync(page, token), cancellationToken);
        return rows.Select(sorted => OfficeQueries.Read(sorted.Row));
    }

    public Task<int> CountOfficesAsync(RegistrationOfficeFilter? filter, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => offices.List(context, filter).CountAsync(limit, token), cancellationToken);

    public async Task<IReadOnlyDictionary<string, Slice<RegistrationOffice>>> ListOfficesWithinAsync(IReadOnlyCollection<string> divisions, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync((context, token) => offices.Within(context).ReadAsync(context, divisions, page, token), cancellationToken);
        return found.ToDictionary(division => division.Key, division => division.Value.Select(sorted => OfficeQueries.Read(sorted.Row)));
    }

    public Task<IReadOnlyDictionary<string, int>> CountOfficesWithinAsync(IReadOnlyCollection<string> divisions, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => offices.Within(context).CountAsync(context, divisions, token), cancellationToken);

    private async Task<List<MarriageEvent>> ReadAsync(Func<IQueryable<MarriageEventRow>, IQueryable<MarriageEventRow>> find, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => find(context.Rows<MarriageEventRow>().Where(queries.IsEvent)).ToListAsync(token), cancellationToken);
        var readAt = database.Now;
        return [.. rows.DistinctBy(row => row.RowId).Select(row => reader.Read(row, readAt))];
    }
}
