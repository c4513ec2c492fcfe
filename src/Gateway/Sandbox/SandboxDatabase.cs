using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>
/// One registry's database while it is being filled. The only place that knows which engine it is:
/// rows first in one transaction without a journal, indexes after the rows, the marker last.
/// </summary>
internal sealed class SandboxDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    /// <summary>Creates the file; it must not exist.</summary>
    public SandboxDatabase(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        _connection = new SqliteConnection(connectionString.ToString());
        _connection.Open();
        Run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-32768");
        _transaction = _connection.BeginTransaction();
    }

    /// <summary>Creates a table; <c>ROW_ID</c>, the rising key of every table, is added before its columns.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="columns">The layout's columns, each with its type.</param>
    public void CreateTable(string table, params ReadOnlySpan<string> columns) =>
        Run($"CREATE TABLE {table} (ROW_ID INTEGER PRIMARY KEY, {string.Join(", ", columns)})");

    /// <summary>Creates an index over one or several columns. Call it after the rows are written.</summary>
    public void CreateIndex(string table, params ReadOnlySpan<string> columns) =>
        Run($"CREATE INDEX IX_{table}_{string.Join('_', columns)} ON {table} ({string.Join(", ", columns)})");

    /// <summary>Starts writing rows into a table.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="columns">Names of the columns in the order in which values come, without <c>ROW_ID</c>.</param>
    public TableWriter Writer(string table, params ReadOnlySpan<string> columns) => new(_connection, _transaction, table, columns);

    /// <summary>Marks the database as a whole sandbox of these settings and closes the file.</summary>
    public void Finish(SandboxSettings settings)
    {
        new SandboxMarker(settings).Write(_connection, _transaction);
        _transaction.Commit();
        Run("PRAGMA optimize; PRAGMA journal_mode=DELETE");
        _connection.Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
