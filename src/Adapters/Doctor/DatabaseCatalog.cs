using System.Globalization;
using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>What the database holds, read once.</summary>
/// <param name="Tables">Tables and views.</param>
/// <param name="Columns">Their columns.</param>
/// <param name="Indexes">Their indexes.</param>
/// <param name="Names">How names compare.</param>
internal sealed record DatabaseCatalog(
    IReadOnlyList<CatalogTable> Tables, IReadOnlyList<CatalogColumn> Columns, IReadOnlyList<CatalogIndex> Indexes, StringComparer Names)
{
    /// <summary>Reads it.</summary>
    public static async Task<DatabaseCatalog> ReadAsync(ICatalog catalog, DatabaseReader reader, CancellationToken cancellationToken) => new(
        await reader.RowsAsync(catalog.TablesSql, row => new CatalogTable(Text(row, 0), Text(row, 1), Flag(row, 2), Flag(row, 3), Flag(row, 4)), cancellationToken),
        await reader.RowsAsync(catalog.ColumnsSql, Column, cancellationToken),
        await reader.RowsAsync(catalog.IndexesSql, row => new CatalogIndex(Text(row, 0), Text(row, 1), Text(row, 2), Flag(row, 3), row[4] as string), cancellationToken),
        catalog.Names);

    /// <summary>The table of a profile, or null.</summary>
    /// <param name="mapping">The profile's table.</param>
    /// <param name="schema">The schema of tables for which the profile names none; null for the account's own.</param>
    public CatalogTable? Find(TableMapping mapping, string? schema) => (mapping.Schema ?? schema) is { } named
        ? Tables.FirstOrDefault(table => Names.Equals(table.Name, mapping.Table) && (table.Schema.Length == 0 || Names.Equals(table.Schema, named)))
        : Tables.FirstOrDefault(table => Names.Equals(table.Name, mapping.Table) && table.IsDefault);

    /// <summary>The columns of a table.</summary>
    public IReadOnlyList<CatalogColumn> ColumnsOf(CatalogTable table) => [.. Columns.Where(column => column.Table == table.Name && column.Schema == table.Schema)];

    /// <summary>The indexes that begin with a column.</summary>
    public IReadOnlyList<CatalogIndex> IndexesOf(CatalogColumn column) =>
        [.. Indexes.Where(index => index.Table == column.Table && index.Schema == column.Schema && Names.Equals(index.Column, column.Name))];

    /// <summary>SQLite says the length with the type, as it was declared.</summary>
    private static CatalogColumn Column(object?[] row)
    {
        var parts = Text(row, 3).Split('(', ')', ',');
        var declared = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : (int?)null;
        return new(Text(row, 0), Text(row, 1), Text(row, 2), parts[0].Trim(), row[4] is null ? declared : Number(row, 4), row[5] as string, Flag(row, 6));
    }

    private static string Text(object?[] row, int column) => (string)row[column]!;

    private static bool Flag(object?[] row, int column) => Number(row, column) != 0;

    private static int Number(object?[] row, int column) => Convert.ToInt32(row[column], CultureInfo.InvariantCulture);
}
