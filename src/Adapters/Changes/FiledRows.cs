using System.Reflection;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Where the rows of a registry's watched tables are filed, so that a change ends only the lists of the divisions that it touches.</summary>
internal sealed class FiledRows
{
    /// <summary>Rows that are read before a look.</summary>
    private const int Part = 20_000;

    /// <summary>Bytes for a table: forty million rows whose numbers follow each other.</summary>
    private const long Most = 96 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, (string Column, RowPlaces Places)> tables;

    /// <param name="definition">The registry.</param>
    /// <param name="profile">Which of its tables are watched, by row numbers.</param>
    public FiledRows(RegistryDefinition definition, Profile profile) => tables = (
        from row in definition.Rows
        let table = RegistryDefinition.TableOf(row)
        let mapping = profile.Tables.GetValueOrDefault(table)
        where mapping is { ChangeColumn: not null } or { Tracked: true }
        let filed = row.GetProperties().SingleOrDefault(property => property.IsDefined(typeof(FiledAttribute)))?.Name
        where filed is not null && mapping.Columns.ContainsKey(filed)
        select (table, filed, places: new RowPlaces(row, filed, Part, Most, Patience))).ToDictionary(filed => filed.table, filed => (filed.filed, filed.places));

    /// <summary>Reads on where rows are, as far as that is not known.</summary>
    public async Task LoadAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        foreach (var (_, places) in tables.Values)
        {
            await places.LoadAsync(context, cancellationToken);
        }
    }

    /// <summary>Where a changed row was and is, and remembers it.</summary>
    public Move Move(ChangedRow row) => row.RowId is { } id && tables.TryGetValue(row.Table, out var table)
        ? table.Places.Move(id, row.Keys.FirstOrDefault(key => key.Key == table.Column).Value)
        : default;

    /// <summary>A look is done.</summary>
    public void End()
    {
        foreach (var (_, places) in tables.Values)
        {
            places.End();
        }
    }

    /// <summary>Not every change was seen.</summary>
    public void Forget()
    {
        foreach (var (_, places) in tables.Values)
        {
            places.Forget();
        }
    }
}
