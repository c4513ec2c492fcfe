using Microsoft.Data.SqlClient;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>SQL Server: the catalog views, which show only what the account has some right on.</summary>
internal sealed class SqlServerCatalog : ICatalog
{
    private const string CodePoints = "Latin1_General_100_BIN2_UTF8";

    private static readonly Dictionary<string, ColumnKind> Kinds = new()
    {
        ["char"] = ColumnKind.Text, ["varchar"] = ColumnKind.Text, ["nchar"] = ColumnKind.Text, ["nvarchar"] = ColumnKind.Text,
        ["smallint"] = ColumnKind.Number, ["int"] = ColumnKind.Number, ["bigint"] = ColumnKind.Number, ["decimal"] = ColumnKind.Number,
        ["date"] = ColumnKind.Date,
        ["datetime"] = ColumnKind.Instant, ["datetime2"] = ColumnKind.Instant, ["smalldatetime"] = ColumnKind.Instant,
    };

    private static readonly Dictionary<string, string> Synonyms = new() { ["integer"] = "int", ["dec"] = "decimal", ["numeric"] = "decimal" };

    private static readonly Dictionary<int, string> Refusals = new()
    {
        [18456] = "The server refuses the account or its password.",
        [18452] = "The server refuses the account: it does not take part in integrated security.",
        [4060] = "The server has no database of that name, or the account may not open it.",
        [916] = "The account may not open the database.",
        [-2] = "The server did not answer in time.",
        [-2146893019] = "The server's certificate is not trusted.",
        [10060] = "The host of the connection string does not answer.",
        [10061] = "Nothing listens at the host and port of the connection string.",
        [11001] = "The host name of the connection string is not known.",
        [26] = "The host has no instance of that name.",
        [53] = "The host of the connection string cannot be reached.",
    };

    public string TablesSql => """
        SELECT s.name, o.name, CASE WHEN o.type = 'V' THEN 1 ELSE 0 END,
            CASE WHEN s.name = SCHEMA_NAME() THEN 1
                WHEN s.name = 'dbo' AND NOT EXISTS (SELECT 1 FROM sys.objects AS own WHERE own.name = o.name AND own.schema_id = SCHEMA_ID() AND own.type IN ('U', 'V')) THEN 1
                ELSE 0 END,
            CASE WHEN 1 IN (
                HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'INSERT'),
                HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'UPDATE'),
                HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'DELETE')) THEN 1 ELSE 0 END
        FROM sys.objects AS o JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0
        """;

    public string ColumnsSql => """
        SELECT s.name, o.name, c.name, t.name,
            CASE WHEN c.max_length < 0 THEN NULL WHEN t.name IN ('nchar', 'nvarchar') THEN c.max_length / 2 WHEN t.name IN ('char', 'varchar') THEN c.max_length END,
            c.collation_name,
            COALESCE(HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'SELECT', c.name, 'COLUMN'), 0)
        FROM sys.columns AS c JOIN sys.objects AS o ON o.object_id = c.object_id JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        JOIN sys.types AS t ON t.user_type_id = c.system_type_id
        WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0
        """;

    public string IndexesSql => """
        SELECT s.name, o.name, c.name,
            CASE WHEN i.is_unique = 1 AND (SELECT COUNT(*) FROM sys.index_columns AS k WHERE k.object_id = i.object_id AND k.index_id = i.index_id AND k.key_ordinal > 0) = 1 THEN 1 ELSE 0 END,
            c.collation_name
        FROM sys.indexes AS i JOIN sys.objects AS o ON o.object_id = i.object_id JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        JOIN sys.index_columns AS x ON x.object_id = i.object_id AND x.index_id = i.index_id AND x.key_ordinal = 1
        JOIN sys.columns AS c ON c.object_id = x.object_id AND c.column_id = x.column_id
        WHERE i.type IN (1, 2) AND i.is_disabled = 0 AND i.has_filter = 0 AND i.is_hypothetical = 0 AND o.is_ms_shipped = 0
        """;

    public StringComparer Names => StringComparer.OrdinalIgnoreCase;

    public (string Text, string RowId) UsualTypes => ("nvarchar", "bigint");

    public string Quote(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    public string Sample(string column, string table, int rows) => $"SELECT TOP ({rows}) CONVERT(nvarchar(100), {column}) AS v FROM {table}";

    public ColumnKind Kind(string type) => Kinds.GetValueOrDefault(Plain(type));

    /// <summary>The driver reads a number or a date only as its own type.</summary>
    public bool Reads(string stated, string actual) => Kind(actual) switch
    {
        ColumnKind.Other => false,
        ColumnKind.Text => Kind(stated) == ColumnKind.Text,
        _ => Plain(stated) == Plain(actual),
    };

    /// <summary>A key of nvarchar turns the column of varchar it is compared with into nvarchar too, past its index.</summary>
    public bool Serves(string stated, string actual) => actual.StartsWith('n') || !stated.StartsWith('n');

    public bool IsCodePointOrder(string? collation) => collation is null or CodePoints;

    public string CreateIndex(string table, CatalogColumn column, bool ordered) =>
        $"CREATE INDEX {Quote($"IX_{column.Table}_{column.Name}")} ON {table} ({Quote(column.Name)});";

    public string CollationRemedy(string table, CatalogColumn column) =>
        $"Give the column the collation {CodePoints}: ALTER TABLE {table} ALTER COLUMN {Quote(column.Name)} {column.Type}{(column.Length is { } length ? $"({length})" : "")} COLLATE {CodePoints};";

    public string Grant(string? schema, string table, IEnumerable<string> columns) =>
        $"GRANT SELECT ON {(schema is null ? "" : Quote(schema) + ".")}{Quote(table)} ({string.Join(", ", columns.Select(Quote))}) TO civil_affairs_reader;";

    public string Reason(Exception error) => error switch
    {
        SqlException refused when Refusals.TryGetValue(refused.Number, out var reason) => reason,
        SqlException { Number: > 50 and not 258, Number: var number } => $"The server refuses it with error {number}.",
        NotSupportedException => "The driver of SQL Server does not start in .NET's globalization-invariant mode. Unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT and install the ICU libraries (Debian: libicu).",
        _ => NetworkFaults.Reason(error),
    };

    public string? FileOf(string connectionString) => null;

    private static string Plain(string type) => Synonyms.GetValueOrDefault(type, type);
}
