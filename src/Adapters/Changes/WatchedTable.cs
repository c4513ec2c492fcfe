using System.Data.Common;
using System.Globalization;
using System.Reflection;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>A table that is watched.</summary>
/// <param name="Quoted">The table as statements name it.</param>
/// <param name="Changed">The column by which it is watched.</param>
/// <param name="Columns">The columns that <paramref name="Read"/> reads, in their order.</param>
/// <param name="Read">Reads a row whose columns begin at an ordinal; null where it is of no interest.</param>
internal sealed record WatchedTable(string Quoted, ChangeColumn Changed, IReadOnlyList<string> Columns, Func<DbDataReader, int, ChangedRow?> Read)
{
    private const string RowIdName = "RowId";

    /// <summary>What else is read of a row, to tell changes apart that carry the same value; none where each has its own.</summary>
    public IReadOnlyList<string> Content { get; private init; } = [];

    /// <summary>A table of the registry: its row number and the columns that rows are found by.</summary>
    /// <param name="engine">The kind of database.</param>
    /// <param name="row">The row class.</param>
    /// <param name="mapping">Where the table is.</param>
    /// <param name="changed">The column by which it is watched.</param>
    /// <param name="schema">Schema of tables for which the profile names none; empty for none.</param>
    public static WatchedTable Of(IDatabaseEngine engine, Type row, TableMapping mapping, ColumnMapping changed, string schema)
    {
        var (name, hasRowId) = (RegistryDefinition.TableOf(row), HasRowId(row, mapping));
        string[] keys = [.. row.GetProperties().Where(IsKey).Select(property => property.Name).Where(mapping.Columns.ContainsKey)];
        string[] columns = [.. keys.Concat(hasRowId ? [RowIdName] : []).Select(property => mapping.Columns[property].Column)];
        var column = new ChangeColumn(engine, changed);
        return new(
            QuotedName(engine, mapping.Schema ?? schema, mapping.Table),
            column,
            columns,
            (reader, first) => new(name, hasRowId ? Number(reader, first + keys.Length) : null, Found(reader, first, keys)))
        {
            Content = column.MayTie ? [.. mapping.Columns.Values.Select(read => read.Column).Except(columns).Order(StringComparer.Ordinal)] : [],
        };
    }

    /// <summary>The table of deleted rows.</summary>
    /// <param name="engine">The kind of database.</param>
    /// <param name="definition">The registry.</param>
    /// <param name="profile">Its profile, to know tables by their names in the database.</param>
    /// <param name="mapping">Where the table is.</param>
    /// <param name="schema">Schema of tables for which the profile names none; empty for none.</param>
    public static WatchedTable OfDeletions(IDatabaseEngine engine, RegistryDefinition definition, Profile profile, DeletionMapping mapping, string schema)
    {
        var known = definition.Rows.Where(row => profile.Tables.ContainsKey(RegistryDefinition.TableOf(row)))
            .ToLookup(row => profile.Tables[RegistryDefinition.TableOf(row)].Table, StringComparer.OrdinalIgnoreCase);
        return new(
            QuotedName(engine, mapping.Schema ?? schema, mapping.Table),
            new(engine, mapping.ChangeColumn),
            [mapping.NameColumn, mapping.RowColumn],
            (reader, first) => known[reader.GetString(first).Trim()].FirstOrDefault() is { } row && RegistryDefinition.TableOf(row) is var name
                ? new(name, HasRowId(row, profile.Tables[name]) ? Number(reader, first + 1) : null, [])
                : null);
    }

    /// <summary>Whether rows are found by a property: those that statements search.</summary>
    public static bool IsKey(PropertyInfo property) =>
        property.PropertyType == typeof(string) && property.IsDefined(typeof(SearchedAttribute)) && !property.IsDefined(typeof(DatesAttribute));

    /// <summary>A table as statements name it.</summary>
    public static string QuotedName(IDatabaseEngine engine, string schema, string table) => (schema.Length == 0 ? "" : engine.Catalog.Quote(schema) + ".") + engine.Catalog.Quote(table);

    private static bool HasRowId(Type row, TableMapping mapping) => row.GetProperty(RowIdName) is not null && mapping.Columns.ContainsKey(RowIdName);

    private static long Number(DbDataReader reader, int ordinal) => Convert.ToInt64(reader.GetValue(ordinal), CultureInfo.InvariantCulture);

    private static List<KeyValuePair<string, string>> Found(DbDataReader reader, int first, string[] keys)
    {
        var found = new List<KeyValuePair<string, string>>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (!reader.IsDBNull(first + i))
            {
                found.Add(new(keys[i], Convert.ToString(reader.GetValue(first + i), CultureInfo.InvariantCulture)!));
            }
        }

        return found;
    }
}
