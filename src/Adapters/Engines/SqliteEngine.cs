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

    public void UseToWrite(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout, FileUse use) => builder.UseSqlite(
        new SqliteConnectionStringBuilder(connectionString)
        {
            Mode = use == FileUse.Make ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = use == FileUse.Keep,
        }.ToString(),
        sqlite => sqlite.CommandTimeout((int)timeout.TotalSeconds).MigrationsHistoryTable(HubContext.MigrationsTable));

    /// <summary>
    /// With a rollback journal, which EF would replace by a write-ahead log in a file that it makes itself. A log is made by the first connection and removed
    /// by the last, behind a lock that keeps everybody out, and which a process that stands still does not give back.
    /// </summary>
    public async Task MakeFileAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        await command.ExecuteNonQueryAsync(cancellationToken);
        await connection.CloseAsync();
    }

    public void EndKept(DbConnection connection) => SqliteConnection.ClearPool((SqliteConnection)connection);

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
