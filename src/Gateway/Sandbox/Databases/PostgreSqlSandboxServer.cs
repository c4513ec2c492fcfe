using System.Data.Common;
using Npgsql;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>PostgreSQL, filled by COPY.</summary>
internal sealed class PostgreSqlSandboxServer(string connectionString) : SandboxServer
{
    private readonly NpgsqlConnectionStringBuilder _connection = new(connectionString);

    /// <inheritdoc />
    public override string LockSql => "SELECT pg_advisory_lock(hashtext('civil-affairs-graph sandbox'))";

    /// <inheritdoc />
    public override string StatisticsSql(string table) => $"ANALYZE {table}";

    /// <inheritdoc />
    public override DbConnection Connect() => new NpgsqlConnection(_connection.ToString());

    /// <inheritdoc />
    public override string TypeOf(SandboxColumn column) => column.Kind switch
    {
        "TEXT" => "text COLLATE \"C\"",
        "CHAR" or "NCHAR" => $"char({column.Length}) COLLATE \"C\"",
        "VARCHAR" or "NVARCHAR" => $"varchar({column.Length}) COLLATE \"C\"",
        _ => column.Kind.ToLowerInvariant(),
    };

    /// <inheritdoc />
    public override TableWriter Writer(string table, IReadOnlyList<SandboxColumn> columns) => new PostgreSqlTableWriter(_connection.ToString(), table, columns);
}
