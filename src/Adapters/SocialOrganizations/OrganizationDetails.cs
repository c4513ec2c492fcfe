using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Reads what hangs on organizations: reports, listings, duties. A table that the profile does not place holds nothing.</summary>
internal sealed class OrganizationDetails(RegistryDatabase database)
{
    private readonly CodeList<AnnualReportResult> results = new(database.Profile.Column("AnnualReport", "Result"));
    private readonly CodeList<CreditList> lists = new(database.Profile.Column("CreditListing", "List"));
    private readonly CodeList<DutyKind> duties = new(database.Profile.Column("Duty", "Kind"));
    private readonly KeyedRead<string, AnnualReportRow> reportsByKey = new(database, "AnnualReport.byKey", null, row => row.Key);
    private readonly KeyedRead<string, CreditListingRow> listingsByKey = new(database, "CreditListing.byKey", null, row => row.Key);
    private readonly KeyedRead<string, DutyRow> dutiesByKey = new(database, "Duty.byKey", null, row => row.Key);
    private readonly KeyedRead<string, DutyRow> dutiesByPerson = new(database, "Duty.byPerson", null, row => row.Number);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<AnnualReport>>> FindAnnualReportsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync("AnnualReport", reportsByKey, keys, cancellationToken);
        return rows.Where(row => int.TryParse(row.Year, out var year) && year is > 1900 and < 2200)
            .GroupBy(row => row.Key!)
            .ToDictionary(group => group.Key, IReadOnlyList<AnnualReport> (group) => [.. group
                .GroupBy(row => int.Parse(row.Year!, null))
                .OrderByDescending(year => year.Key)
                .Select(year => new AnnualReport { Year = year.Key, Result = results.Read(year.MaxBy(row => row.RowId)!.Result, "annualReports", []) })]);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<CreditListing>>> FindCreditListingsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync("CreditListing", listingsByKey, keys, cancellationToken);
        return rows.GroupBy(row => row.Key!).ToDictionary(group => group.Key, IReadOnlyList<CreditListing> (group) => [.. group
            .OrderBy(row => row.RowId)
            .Select(row => new CreditListing
            {
                List = lists.Read(row.List, "creditListings", []),
                ListedOn = LegacyDate.Read(row.ListedOn).Date,
                RemovedOn = LegacyDate.Read(row.RemovedOn).Date,
            })]);
    }

    public async Task<IReadOnlyDictionary<string, Duty>> FindLegalRepresentativesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync("Duty", dutiesByKey, keys, cancellationToken);
        return rows.Select(Read)
            .Where(duty => duty.IsLegalRepresentative)
            .GroupBy(duty => duty.Key)
            .ToDictionary(group => group.Key, group => group.OrderBy(duty => duty.Number is null).ThenByDescending(duty => duty.RowId).First());
    }

    public async Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<Duty>>> FindDutiesByPersonAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync("Duty", dutiesByPerson, persons.SelectMany(person => person.Forms), cancellationToken);
        return PersonMatching.Match(
            rows.Select(Read).Where(duty => duty.Number is not null).Select(duty => new PersonHit<Duty>(duty.Number!.Value, duty.FifteenDigits, duty.Name, duty.RowId, duty)),
            persons);
    }

    private Duty Read(DutyRow row)
    {
        var number = LegacyNumber.Read(row.Number, DateOnly.FromDateTime(database.Now.DateTime));
        return new Duty(row.RowId, row.Key ?? "", duties.Read(row.Kind, "", []) == DutyKind.LegalRepresentative, Texts.Clean(row.Name), number.Number, number.WasFifteenDigits);
    }

    private async Task<List<TRow>> ReadAsync<TRow>(string table, KeyedRead<string, TRow> read, IEnumerable<string> keys, CancellationToken cancellationToken)
        where TRow : class, new() => database.Profile.Tables.ContainsKey(table) ? (await read.FindAsync(keys, cancellationToken)).ConvertAll(found => found.Row) : [];
}
