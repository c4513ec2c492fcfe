using System.Data.Common;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Hub;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>SQLite files, opened read-only.</summary>
internal sealed class SqliteEngine : IDatabaseEngine
{
    public string Provider => "Microsoft.EntityFrameworkCore.Sqlite";

    public ICatalog Catalog { get; } = new SqliteCatalog();

    public string RangesSql => """
        SELECT value ->> 'Scope' AS "Scope", value ->> 'From' AS "From", value ->> 'To' AS "To", value ->> 'Since' AS "Since", value ->> 'Until' AS "Until"
        FROM json_each({0})
        """;

    public string EachOfFunction => "json_each";

    public string JsonFunction => "json";

    public string UtcNowSql => "strftime('%Y-%m-%d %H:%M:%f', 'now')";

    public ModelBuilder NewModel() => SqliteConventionSetBuilder.CreateModelBuilder();

    public TextDialect Dialect(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) => new SqliteDialect(sql, types);

    /// <summary>SQLite compares values, not columns: every text column is a text.</summary>
    public string? ColumnType(string? profileType, string? format) => null;

    public void Use(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout) => builder.UseSqlite(
        new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString(),
        sqlite => sqlite
            .CommandTimeout((int)timeout.TotalSeconds)
            .UseRelationalNulls()
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(SqliteFunctions.Added, SqliteStatements.Added);

    /// <summary>Not pooled: an open connection would go on with a file that was removed or replaced.</summary>
    public void UseToWrite(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout, bool create) => builder.UseSqlite(
        new SqliteConnectionStringBuilder(connectionString) { Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, Pooling = false }.ToString(),
        sqlite => sqlite.CommandTimeout((int)timeout.TotalSeconds).MigrationsHistoryTable(HubContext.MigrationsTable));

    /// <summary>An open connection goes on reading a file that was removed or replaced, so each read first looks at the file: one system call.</summary>
    public Func<DatabaseState> Watch(string connectionString)
    {
        var path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        return () => new FileInfo(path) is { Exists: true } file
            ? new DatabaseState(file.Length, file.LastWriteTimeUtc)
            : throw new FileNotFoundException("The database file is not there.");
    }

    /// <summary>The driver runs statements on the caller's thread and looks at the token only before it.</summary>
    public CancellationTokenRegistration StopWith(DbConnection connection, CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static handle => raw.sqlite3_interrupt((sqlite3)handle!), ((SqliteConnection)connection).Handle);

    public bool IsTransient(Exception error) =>
        error is not SqliteException refused || refused.SqliteErrorCode is not (raw.SQLITE_ERROR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB);
}
