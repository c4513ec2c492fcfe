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
        "INSTANT" => "timestamp",
        _ => column.Kind.ToLowerInvariant(),
    };

    /// <inheritdoc />
    public override IEnumerable<string> TriggersSql(string schema, string table, SandboxColumn stamp)
    {
        const string Now = "timezone('UTC', clock_timestamp()) + interval '8 hours'";
        var set = stamp.Kind == "INSTANT" ? Now : $"to_char({Now}, 'YYYY-MM-DD HH24:MI:SS{(stamp.KeepsMilliseconds ? ".MS" : "")}')";
        yield return $"""
            CREATE OR REPLACE FUNCTION "{schema}"."TR_{table}"() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'DELETE' THEN
                    INSERT INTO "{schema}"."{DeletedRows.Table}" VALUES ('{table}', OLD."ROW_ID", {Now});
                    RETURN OLD;
                END IF;
                NEW."{stamp.Name}" := {set};
                RETURN NEW;
            END $$
            """;
        yield return $"""CREATE TRIGGER "TR_{table}" BEFORE INSERT OR UPDATE OR DELETE ON "{schema}"."{table}" FOR EACH ROW EXECUTE FUNCTION "{schema}"."TR_{table}"()""";
    }

    /// <inheritdoc />
    public override TableWriter Writer(string table, IReadOnlyList<SandboxColumn> columns) => new PostgreSqlTableWriter(_connection.ToString(), table, columns);
}
