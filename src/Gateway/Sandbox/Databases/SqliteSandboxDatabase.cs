using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>A registry in a file of its own, filled in one transaction without a journal.</summary>
internal sealed class SqliteSandboxDatabase : SandboxDatabase
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    /// <summary>Creates the file; it must not exist.</summary>
    public SqliteSandboxDatabase(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        _connection = new SqliteConnection(connectionString.ToString());
        _connection.Open();
        Run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-32768");
        _transaction = _connection.BeginTransaction();
    }

    /// <inheritdoc />
    public override void CreateIndex(string table, params ReadOnlySpan<string> columns) =>
        Run($"CREATE INDEX IX_{table}_{string.Join('_', columns)} ON {table} ({string.Join(", ", columns)})");

    /// <inheritdoc />
    public override void Finish(SandboxSettings settings)
    {
        new SandboxMarker(settings).Write(_connection, _transaction);
        _transaction.Commit();
        Run("PRAGMA optimize; PRAGMA journal_mode=DELETE");
        _connection.Close();
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    /// <inheritdoc />
    protected override void Create(string table, IReadOnlyList<SandboxColumn> columns) =>
        Run($"CREATE TABLE {table} (ROW_ID INTEGER PRIMARY KEY, {string.Join(", ", columns.Select(column => $"{column.Name} {TypeOf(column)}"))})");

    /// <inheritdoc />
    protected override TableWriter Writer(string table, IReadOnlyList<SandboxColumn> columns) => new SqliteTableWriter(_connection, _transaction, table, columns);

    // SQLite has no dates and no lengths.
    private static string TypeOf(SandboxColumn column) => column.IsText || column.Kind == "DATE" ? "TEXT" : "INTEGER";

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
