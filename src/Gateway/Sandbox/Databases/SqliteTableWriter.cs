using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>Writes through one prepared statement.</summary>
internal sealed class SqliteTableWriter : TableWriter
{
    private readonly SqliteCommand _command;
    private readonly IReadOnlyList<SandboxColumn> _columns;

    /// <summary>Prepares the statement.</summary>
    public SqliteTableWriter(SqliteConnection connection, SqliteTransaction transaction, string table, IReadOnlyList<SandboxColumn> columns)
        : base(columns.Count)
    {
        string[] parameters = [.. Enumerable.Range(0, columns.Count + 1).Select(i => $"${i.ToString(CultureInfo.InvariantCulture)}")];
        _columns = columns;
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = $"INSERT INTO {table} (ROW_ID, {string.Join(", ", columns.Select(column => column.Name))}) VALUES ({string.Join(", ", parameters)})";
        _command.Parameters.AddRange(parameters.Select(parameter => new SqliteParameter(parameter, null)));
        _command.Prepare();
    }

    /// <inheritdoc />
    public override void Dispose() => _command.Dispose();

    /// <inheritdoc />
    protected override void Store(long rowId, ReadOnlySpan<object?> values)
    {
        _command.Parameters[0].Value = rowId;
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i + 1].Value = values[i] switch
            {
                null => DBNull.Value,
                DateOnly day => SandboxColumn.Iso(day),
                DateTime time => _columns[i].Iso(time),
                var value => value,
            };
        }

        _command.ExecuteNonQuery();
    }
}
