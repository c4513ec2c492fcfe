using System.Data.Common;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>A registry in a schema of its own on a database server. The empty marker table, created first, says whose the schema is; its row, written last, that it is whole.</summary>
internal sealed class ServerSandboxDatabase : SandboxDatabase
{
    private readonly SandboxServer _server;
    private readonly string _schema;
    private readonly DbConnection _connection;
    private readonly List<string> _created = [];

    /// <summary>Connects and creates the schema; it must hold no table.</summary>
    public ServerSandboxDatabase(SandboxServer server, string schema)
    {
        (_server, _schema, _connection) = (server, schema, server.Connect());
        _connection.Open();
        ServerMarker.Create(_connection, schema);
    }

    /// <inheritdoc />
    public override void CreateIndex(string table, params ReadOnlySpan<string> columns) =>
        _connection.Run($"CREATE INDEX \"IX_{table}_{string.Join('_', columns)}\" ON {Quoted(table)} (\"{string.Join("\", \"", columns)}\")");

    /// <inheritdoc />
    public override void Finish(SandboxSettings settings)
    {
        foreach (var table in _created)
        {
            _connection.Run(_server.StatisticsSql(Quoted(table)));
        }

        ServerMarker.Write(_connection, _schema, settings);
    }

    /// <inheritdoc />
    public override void Dispose() => _connection.Dispose();

    /// <inheritdoc />
    protected override void Create(string table, IReadOnlyList<SandboxColumn> columns)
    {
        _created.Add(table);
        _connection.Run($"CREATE TABLE {Quoted(table)} (\"ROW_ID\" bigint NOT NULL PRIMARY KEY, {string.Join(", ", columns.Select(column => $"\"{column.Name}\" {_server.TypeOf(column)} NULL"))})");
    }

    /// <inheritdoc />
    protected override void CreateDeletedRows()
    {
        _created.Add(DeletedRows.Table);
        _connection.Run($"CREATE TABLE {Quoted(DeletedRows.Table)} ({string.Join(", ", DeletedRows.Columns.Select(column => $"\"{column.Name}\" {_server.TypeOf(column)} NOT NULL"))})");
        CreateIndex(DeletedRows.Table, DeletedRows.TimeColumn);
    }

    /// <inheritdoc />
    protected override void CreateTriggers(string table, SandboxColumn stamp)
    {
        foreach (var statement in _server.TriggersSql(_schema, table, stamp))
        {
            _connection.Run(statement);
        }
    }

    /// <inheritdoc />
    protected override TableWriter Writer(string table, IReadOnlyList<SandboxColumn> columns) => _server.Writer(Quoted(table), columns);

    private string Quoted(string table) => $"\"{_schema}\".\"{table}\"";
}
