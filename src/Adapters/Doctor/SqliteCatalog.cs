using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>SQLite: pragmas as tables. Values have types, columns do not, so every column but a declared BLOB is read as text.</summary>
internal sealed class SqliteCatalog : ICatalog
{
    private static readonly Dictionary<int, string> Reasons = new()
    {
        [raw.SQLITE_CANTOPEN] = "The file cannot be opened: it is not there, or this process may not read it.",
        [raw.SQLITE_NOTADB] = "The file is not a SQLite database, or it is encrypted.",
        [raw.SQLITE_CORRUPT] = "The file is damaged.",
        [raw.SQLITE_BUSY] = "Another process keeps the file locked.",
        [raw.SQLITE_PERM] = "This process may not read the file.",
        [raw.SQLITE_AUTH] = "This process may not read the file.",
    };

    public string TablesSql => """
        SELECT '', m.name, CASE m.type WHEN 'view' THEN 1 ELSE 0 END, 1, 0
        FROM sqlite_master AS m WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
        """;

    public string ColumnsSql => """
        SELECT '', m.name, c.name, LOWER(c.type), NULL, NULL, 1
        FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS c WHERE m.type IN ('table', 'view')
        """;

    public string IndexesSql => """
        SELECT '', m.name, x.name, CASE WHEN i."unique" = 1 AND (SELECT COUNT(*) FROM pragma_index_info(i.name)) = 1 THEN 1 ELSE 0 END, x.coll
        FROM sqlite_master AS m, pragma_index_list(m.name) AS i, pragma_index_xinfo(i.name) AS x
        WHERE m.type = 'table' AND i.partial = 0 AND x.seqno = 0 AND x.name IS NOT NULL
        UNION ALL
        SELECT '', m.name, c.name, CASE WHEN (SELECT COUNT(*) FROM pragma_table_info(m.name) AS k WHERE k.pk > 0) = 1 THEN 1 ELSE 0 END, 'BINARY'
        FROM sqlite_master AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.pk = 1 AND LOWER(c.type) = 'integer'
        """;

    public StringComparer Names => StringComparer.OrdinalIgnoreCase;

    public (string Text, string RowId) UsualTypes => ("text", "text");

    public string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public string Sample(string column, string table, int rows) => $"SELECT CAST({column} AS text) AS v FROM {table} LIMIT {rows}";

    public ColumnKind Kind(string type) => type == "blob" ? ColumnKind.Other : ColumnKind.Text;

    public bool Reads(string stated, string actual) => actual != "blob";

    public bool Serves(string stated, string actual) => true;

    public bool IsCodePointOrder(string? collation) => collation == "BINARY";

    public string CreateIndex(string table, CatalogColumn column, bool ordered) => $"CREATE INDEX {Quote($"IX_{column.Table}_{column.Name}")} ON {table} ({Quote(column.Name)});";

    public string CollationRemedy(string table, CatalogColumn column) => $"Declare {table}.{Quote(column.Name)} without COLLATE: comparisons by code point are those of BINARY, the usual collation.";

    public string Grant(string? schema, string table, IEnumerable<string> columns) =>
        $"-- SQLite has no accounts: let the gateway's process read the file and nobody but the owner write to it. Read are {table} ({string.Join(", ", columns)}).";

    public string Reason(Exception error) => error is SqliteException refused && Reasons.TryGetValue(refused.SqliteErrorCode, out var reason)
        ? reason
        : error is IOException ? Reasons[raw.SQLITE_CANTOPEN] : "The file cannot be read.";

    public string? FileOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;
}
