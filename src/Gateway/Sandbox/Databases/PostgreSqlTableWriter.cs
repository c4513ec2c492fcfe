using Npgsql;
using NpgsqlTypes;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>Writes through one COPY.</summary>
internal sealed class PostgreSqlTableWriter : TableWriter
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlBinaryImporter _copy;
    private readonly IReadOnlyList<SandboxColumn> _columns;

    /// <summary>Connects and starts the COPY.</summary>
    public PostgreSqlTableWriter(string connectionString, string table, IReadOnlyList<SandboxColumn> columns)
        : base(columns.Count)
    {
        _columns = columns;
        _connection = new NpgsqlConnection(connectionString);
        _connection.Open();
        _copy = _connection.BeginBinaryImport($"COPY {table} (\"ROW_ID\", {string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)");
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        // Without rows the COPY has to end all the same; after a failure the connection is broken and ends it.
        if (_connection.FullState.HasFlag(System.Data.ConnectionState.Open))
        {
            _copy.Complete();
        }

        _copy.Dispose();
        _connection.Dispose();
    }

    /// <inheritdoc />
    protected override void Store(long rowId, ReadOnlySpan<object?> values)
    {
        _copy.StartRow();
        _copy.Write(rowId, NpgsqlDbType.Bigint);
        for (var i = 0; i < values.Length; i++)
        {
            Write(_columns[i], _columns[i].Fit(values[i]));
        }
    }

    private void Write(SandboxColumn column, object? value)
    {
        switch (value)
        {
            case null:
                _copy.WriteNull();
                break;
            case DateOnly day:
                _copy.Write(day, NpgsqlDbType.Date);
                break;
            case DateTime time:
                _copy.Write(time, NpgsqlDbType.Timestamp);
                break;
            case int number:
                _copy.Write(number, NpgsqlDbType.Integer);
                break;
            case long number:
                _copy.Write(number, NpgsqlDbType.Bigint);
                break;
            default:
                _copy.Write((string)value, column.Kind is "CHAR" or "NCHAR" ? NpgsqlDbType.Char : NpgsqlDbType.Text);
                break;
        }
    }
}
