using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>SQL Server 2019 or later, filled by bulk copy.</summary>
internal sealed class SqlServerSandboxServer(string connectionString) : SandboxServer
{
    private const string CodePoints = "COLLATE Latin1_General_100_BIN2_UTF8";
    private readonly SqlConnectionStringBuilder _connection = new(connectionString);

    /// <inheritdoc />
    public override string LockSql => "EXEC sp_getapplock @Resource = 'civil-affairs-graph sandbox', @LockMode = 'Exclusive', @LockOwner = 'Session'";

    /// <inheritdoc />
    public override string StatisticsSql(string table) => $"UPDATE STATISTICS {table}";

    /// <inheritdoc />
    public override DbConnection Connect() => new SqlConnection(_connection.ToString());

    /// <inheritdoc />
    public override string TypeOf(SandboxColumn column) => column.Kind switch
    {
        "TEXT" => $"nvarchar(max) {CodePoints}",
        "CHAR" or "NCHAR" or "VARCHAR" or "NVARCHAR" => $"{column.Kind.ToLowerInvariant()}({column.Length}) {CodePoints}",
        "INTEGER" => "int",
        "INSTANT" => "datetime2(3)",
        _ => column.Kind.ToLowerInvariant(),
    };

    /// <inheritdoc />
    public override IEnumerable<string> TriggersSql(string schema, string table, SandboxColumn stamp)
    {
        const string Now = "DATEADD(hour, 8, SYSUTCDATETIME())";
        var set = stamp.Kind == "INSTANT" ? Now : $"CONVERT(varchar(23), {Now}, {(stamp.KeepsMilliseconds ? "121" : "120")})";
        yield return $"""
            CREATE TRIGGER "{schema}"."TR_{table}" ON "{schema}"."{table}" AFTER INSERT, UPDATE AS
            IF TRIGGER_NESTLEVEL(OBJECT_ID('"{schema}"."TR_{table}"')) < 2
                UPDATE changed SET "{stamp.Name}" = {set} FROM "{schema}"."{table}" AS changed JOIN inserted ON inserted."ROW_ID" = changed."ROW_ID"
            """;
        yield return $"""
            CREATE TRIGGER "{schema}"."TR_{table}_DELETED" ON "{schema}"."{table}" AFTER DELETE AS
            INSERT INTO "{schema}"."{DeletedRows.Table}" SELECT '{table}', "ROW_ID", {Now} FROM deleted
            """;
    }

    /// <inheritdoc />
    public override TableWriter Writer(string table, IReadOnlyList<SandboxColumn> columns) => new SqlServerTableWriter(_connection.ToString(), table, columns);
}
