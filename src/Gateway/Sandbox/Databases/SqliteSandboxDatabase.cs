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
    protected override void CreateDeletedRows() => Run(
        $"CREATE TABLE {DeletedRows.Table} ({string.Join(", ", DeletedRows.Columns.Select(column => $"{column.Name} {TypeOf(column)}"))});"
        + $"CREATE INDEX IX_{DeletedRows.Table}_{DeletedRows.TimeColumn} ON {DeletedRows.Table} ({DeletedRows.TimeColumn})");

    /// <inheritdoc />
    protected override void CreateTriggers(string table, SandboxColumn stamp)
    {
        var set = $"BEGIN UPDATE {table} SET {stamp.Name} = {Now(stamp.KeepsMilliseconds)} WHERE ROW_ID = NEW.ROW_ID; END;";
        Run($"CREATE TRIGGER TR_{table}_INSERTED AFTER INSERT ON {table} {set}"
            + $"CREATE TRIGGER TR_{table}_UPDATED AFTER UPDATE ON {table} WHEN NEW.{stamp.Name} IS OLD.{stamp.Name} {set}"
            + $"CREATE TRIGGER TR_{table}_DELETED AFTER DELETE ON {table} BEGIN INSERT INTO {DeletedRows.Table} VALUES ('{table}', OLD.ROW_ID, {Now(withMilliseconds: true)}); END");
    }

    /// <inheritdoc />
    protected override TableWriter Writer(string table, IReadOnlyList<SandboxColumn> columns) => new SqliteTableWriter(_connection, _transaction, table, columns);

    // SQLite has no dates and no lengths.
    private static string TypeOf(SandboxColumn column) => column.IsText || column.Kind is "DATE" or "INSTANT" ? "TEXT" : "INTEGER";

    private static string Now(bool withMilliseconds) => $"strftime('%Y-%m-%d %H:%M:{(withMilliseconds ? "%f" : "%S")}', 'now', '+8 hours')";

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
