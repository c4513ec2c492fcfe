using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>A registry's profile beside its live database.</summary>
/// <param name="Engine">The kind of database.</param>
/// <param name="Options">The registry's settings.</param>
/// <param name="Columns">What the profile places.</param>
/// <param name="Database">What the database holds.</param>
internal sealed record Examination(IDatabaseEngine Engine, RegistryOptions Options, IReadOnlyList<PlacedColumn> Columns, DatabaseCatalog Database)
{
    /// <summary>How the engine says what is in a database.</summary>
    public ICatalog Catalog => Engine.Catalog;

    /// <summary>The schema of tables for which the profile names none.</summary>
    public string? Schema => Options.Schema.Length == 0 ? null : Options.Schema;

    /// <summary>Each table of the profile with its columns, where the database has it.</summary>
    public IEnumerable<(TableMapping Mapping, CatalogTable? Table, IReadOnlyList<PlacedColumn> Columns)> Tables => Columns
        .GroupBy(column => column.Table)
        .Select(group => (group.First().TableMapping, Database.Find(group.First().TableMapping, Schema), (IReadOnlyList<PlacedColumn>)[.. group]));

    /// <summary>Each placed column that is there.</summary>
    public IEnumerable<(CatalogTable Table, PlacedColumn Placed, CatalogColumn Column)> Present =>
        from table in Tables
        where table.Table is not null
        let columns = Database.ColumnsOf(table.Table)
        from placed in table.Columns
        let column = columns.FirstOrDefault(column => Database.Names.Equals(column.Name, placed.Mapping.Column))
        where column is not null
        select (table.Table, placed, column);

    /// <summary>A table as statements name it.</summary>
    public string Quoted(CatalogTable table) => (table.Schema.Length == 0 ? "" : Catalog.Quote(table.Schema) + ".") + Catalog.Quote(table.Name);

    /// <summary>The type that statements take a column for, without its length.</summary>
    public string StatedType(PlacedColumn placed)
    {
        var usual = placed.Property.PropertyType == typeof(string) ? Catalog.UsualTypes.Text : Catalog.UsualTypes.RowId;
        var stated = Engine.ColumnType(placed.Mapping.Type, placed.Mapping.Format) ?? usual;
        return stated.Split('(')[0].Trim().ToLowerInvariant();
    }
}
