namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>A column that changes are seen by.</summary>
/// <param name="Place">The table and its schema.</param>
/// <param name="Column">The column.</param>
/// <param name="Rises">It tells when the row changed; the others say which row.</param>
internal sealed record WatchedColumn(TableMapping Place, ColumnMapping Column, bool Rises)
{
    /// <summary>Every one of a profile.</summary>
    public static IReadOnlyList<WatchedColumn> Of(Profile profile)
    {
        if (profile.ChangeMode is not (ChangeMode.Column or ChangeMode.Notify))
        {
            return [];
        }

        var tables = profile.Tables.Values.Where(table => table.ChangeColumn is not null).Select(table => new WatchedColumn(table, table.ChangeColumn!, Rises: true));
        if (profile.Changes!.Deletions is not { } deletions)
        {
            return [.. tables];
        }

        var place = new TableMapping { Schema = deletions.Schema, Table = deletions.Table, Columns = new Dictionary<string, ColumnMapping>() };
        return [.. tables, new(place, new() { Column = deletions.NameColumn }, Rises: false), new(place, new() { Column = deletions.RowColumn }, Rises: false), new(place, deletions.ChangeColumn, Rises: true)];
    }
}
