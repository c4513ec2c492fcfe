using Npgsql;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>PostgreSQL and its relatives: the system catalog, which shows what the account may not read too.</summary>
internal sealed class PostgreSqlCatalog : ICatalog
{
    private static readonly Dictionary<string, ColumnKind> Kinds = new()
    {
        ["text"] = ColumnKind.Text, ["character varying"] = ColumnKind.Text, ["varchar"] = ColumnKind.Text, ["character"] = ColumnKind.Text,
        ["char"] = ColumnKind.Text, ["bpchar"] = ColumnKind.Text, ["name"] = ColumnKind.Text,
        ["smallint"] = ColumnKind.Number, ["integer"] = ColumnKind.Number, ["int"] = ColumnKind.Number, ["bigint"] = ColumnKind.Number,
        ["numeric"] = ColumnKind.Number, ["decimal"] = ColumnKind.Number,
        ["date"] = ColumnKind.Date,
        ["timestamp without time zone"] = ColumnKind.Instant, ["timestamp"] = ColumnKind.Instant,
    };

    private static readonly string[] Padded = ["character", "char", "bpchar"];

    private static readonly Dictionary<string, string> Refusals = new()
    {
        [PostgresErrorCodes.InvalidPassword] = "The server refuses the account or its password.",
        [PostgresErrorCodes.InvalidAuthorizationSpecification] = "The server refuses the account: check its name, its password and pg_hba.conf.",
        [PostgresErrorCodes.InvalidCatalogName] = "The server has no database of that name.",
        [PostgresErrorCodes.InsufficientPrivilege] = "The account may not connect to the database.",
        [PostgresErrorCodes.TooManyConnections] = "The server has no connection left.",
        [PostgresErrorCodes.CannotConnectNow] = "The server is starting or stopping.",
    };

    public string TablesSql => """
        SELECT n.nspname, c.relname, CASE WHEN c.relkind IN ('v', 'f') THEN 1 ELSE 0 END, CASE WHEN pg_table_is_visible(c.oid) THEN 1 ELSE 0 END,
            CASE WHEN has_any_column_privilege(c.oid, 'INSERT, UPDATE') OR has_table_privilege(c.oid, 'DELETE, TRUNCATE') THEN 1 ELSE 0 END
        FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        """;

    public string ColumnsSql => """
        SELECT n.nspname, c.relname, a.attname, format_type(COALESCE(NULLIF(t.typbasetype, 0), t.oid), NULL),
            CASE WHEN t.typname IN ('bpchar', 'varchar') AND a.atttypmod > 4 THEN a.atttypmod - 4 END,
            l.collname,
            CASE WHEN has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT') THEN 1 ELSE 0 END
        FROM pg_catalog.pg_attribute AS a
        JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = a.attcollation
        WHERE a.attnum > 0 AND NOT a.attisdropped
            AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        """;

    public string IndexesSql => """
        SELECT n.nspname, c.relname, a.attname, CASE WHEN i.indisunique AND i.indnkeyatts = 1 THEN 1 ELSE 0 END, l.collname
        FROM pg_catalog.pg_index AS i
        JOIN pg_catalog.pg_class AS c ON c.oid = i.indrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid JOIN pg_catalog.pg_am AS m ON m.oid = x.relam
        LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = i.indcollation[0]
        WHERE i.indisvalid AND i.indpred IS NULL AND m.amname IN ('btree', 'ubtree') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        """;

    public StringComparer Names => StringComparer.Ordinal;

    public (string Text, string RowId) UsualTypes => ("text", "bigint");

    public string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public string Sample(string column, string table, int rows) => $"SELECT CAST({column} AS text) AS v FROM {table} LIMIT {rows}";

    public ColumnKind Kind(string type) => Kinds.GetValueOrDefault(type);

    public bool Reads(string stated, string actual) => Kind(actual) == Kind(stated) && Kind(actual) != ColumnKind.Other;

    /// <summary>A column of char(n) compared with a text is compared as text, which its index does not serve, and the other way round.</summary>
    public bool Serves(string stated, string actual) => Padded.Contains(stated) == Padded.Contains(actual);

    /// <summary>Statements name the collation "C", which no index of another one serves, not even the default one of a database whose locale is C.</summary>
    public bool IsCodePointOrder(string? collation) => collation is null or "C";

    public string CreateIndex(string table, CatalogColumn column, bool ordered) =>
        $"CREATE INDEX ON {table} ({Quote(column.Name)}{(ordered && Kind(column.Type) == ColumnKind.Text ? " COLLATE \"C\"" : "")});";

    public string CollationRemedy(string table, CatalogColumn column) => CreateIndex(table, column, ordered: true);

    public string Grant(string? schema, string table, IEnumerable<string> columns)
    {
        var usage = schema is null ? "" : $"GRANT USAGE ON SCHEMA {Quote(schema)} TO civil_affairs_reader;\n";
        return $"{usage}GRANT SELECT ({string.Join(", ", columns.Select(Quote))}) ON {(schema is null ? "" : Quote(schema) + ".")}{Quote(table)} TO civil_affairs_reader;";
    }

    public string Reason(Exception error) => error switch
    {
        PostgresException refused when Refusals.TryGetValue(refused.SqlState, out var reason) => reason,
        PostgresException refused => $"The server refuses it with SQLSTATE {refused.SqlState}.",
        _ => NetworkFaults.Reason(error),
    };

    public string? FileOf(string connectionString) => null;
}
