using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Finds organizations by what they are or were called. A table that the profile does not place holds nothing.</summary>
internal sealed class OrganizationNameSearch(RegistryDatabase database)
{
    private readonly CodeList<ChangedField> fields = new(database.Profile.Column("OrganizationChange", "Field"));
    private readonly KeyedRead<string, SocialOrganizationRow> byName = new(database, "SocialOrganization.byName", null, row => row.Name);
    private readonly KeyedRead<string, OrganizationChangeRow> byOldValue = new(database, "OrganizationChange.byOldValue", null, row => row.OldValue);
    private readonly KeyedRead<string, IllegalOrganizationRow> illegal = new(database, "IllegalOrganization.byName", null, row => row.Name, row => row.Alias);

    /// <summary>The organizations that bear one of the names, as rows.</summary>
    public Task<List<Caching.Found<SocialOrganizationRow>>> BearersAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        byName.FindAsync(names.SelectMany(OrganizationNameForms.Of), cancellationToken);

    /// <summary>The registry's keys of the organizations that bore the names, by the folded name.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FormerBearersAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync("OrganizationChange", byOldValue, names, cancellationToken);
        return rows
            .Where(row => fields.Read(row.Field, "", []) == ChangedField.Name && !string.IsNullOrWhiteSpace(row.Key))
            .OrderBy(row => row.RowId)
            .GroupBy(row => NameFolding.Fold(row.OldValue))
            .ToDictionary(name => name.Key, IReadOnlyList<string> (name) => [.. name.Select(row => row.Key!).Distinct()]);
    }

    /// <summary>Those of the folded names that are names or aliases of illegal organizations.</summary>
    public async Task<IReadOnlySet<string>> IllegalAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync("IllegalOrganization", illegal, names, cancellationToken);
        var listed = rows.SelectMany(row => (string[])[NameFolding.Fold(row.Name), NameFolding.Fold(row.Alias)]).ToHashSet(StringComparer.Ordinal);
        return names.Select(NameFolding.Fold).Where(listed.Contains).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<List<TRow>> ReadAsync<TRow>(string table, KeyedRead<string, TRow> read, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
        where TRow : class, new() =>
        database.Profile.Tables.ContainsKey(table) ? (await read.FindAsync(names.SelectMany(OrganizationNameForms.Of), cancellationToken)).ConvertAll(found => found.Row) : [];
}
