using System.Data.Common;
using System.Globalization;
using CivilAffairsGraph.Adapters.Engines;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>
/// One table by SQL Server's change tracking, which counts commits in their order, deletions included. It must be switched on for the table, whose primary key
/// must be the row number.
/// </summary>
/// <param name="engine">The kind of database.</param>
/// <param name="table">The table.</param>
/// <param name="rowId">Its column of row numbers, the last that the table's reader reads.</param>
/// <param name="most">Most rows of a look.</param>
internal sealed class TrackingSource(IDatabaseEngine engine, WatchedTable table, string rowId, int most) : IChangeSource
{
    private long? known;

    public bool LooksBack => false;

    /// <summary>The version of the newest commit.</summary>
    public static string CurrentSql => "SELECT CHANGE_TRACKING_CURRENT_VERSION()";

    /// <summary>The oldest version since which changes are kept; null where they are not.</summary>
    public string OldestSql => $"SELECT CHANGE_TRACKING_MIN_VALID_VERSION(OBJECT_ID(N'{table.Quoted.Replace("'", "''", StringComparison.Ordinal)}'))";

    /// <summary>What changed since a version. Of a deleted row only its number is left.</summary>
    public string ChangesSql
    {
        get
        {
            var columns = table.Columns.SkipLast(1).Select(column => $"present.{engine.Catalog.Quote(column)}").Append($"changed.{engine.Catalog.Quote(rowId)}");
            var on = $"present.{engine.Catalog.Quote(rowId)} = changed.{engine.Catalog.Quote(rowId)}";
            return $"SELECT {string.Join(", ", columns)} FROM CHANGETABLE(CHANGES {table.Quoted}, @since) AS changed LEFT JOIN {table.Quoted} AS present ON {on}";
        }
    }

    public async Task<Seen> LookAsync(DbConnection connection, TimeSpan began, CancellationToken cancellationToken)
    {
        var current = await NumberAsync(connection, CurrentSql, cancellationToken) ?? throw new InvalidDataException("Change tracking is switched off in the database.");
        var rows = new List<ChangedRow>();
        var isAll = known is not { } since || await ReadAsync(connection, since, rows, cancellationToken);

        // After the changes: what was cleaned away meanwhile is found out.
        var oldest = await NumberAsync(connection, OldestSql, cancellationToken) ?? throw new InvalidDataException("Change tracking is switched off for a table.");
        isAll &= known is null || known >= oldest;
        known = current;
        return new Seen(rows, isAll, null);
    }

    private async Task<bool> ReadAsync(DbConnection connection, long since, List<ChangedRow> rows, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = ChangesSql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@since", since);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (rows.Count == most)
            {
                return false;
            }

            if (table.Read(reader, 0) is { } row)
            {
                rows.Add(row);
            }
        }

        return true;
    }

    private static async Task<long?> NumberAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken) is { } number && number is not DBNull ? Convert.ToInt64(number, CultureInfo.InvariantCulture) : null;
    }
}
