using System.Data.Common;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Hub;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.Conventions;
using Npgsql;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>PostgreSQL and what speaks its protocol (KingbaseES, openGauss). Sessions are read-only; connections are pooled.</summary>
internal sealed class PostgreSqlEngine : IDatabaseEngine
{
    public string Provider => "Npgsql.EntityFrameworkCore.PostgreSQL";

    public ICatalog Catalog { get; } = new PostgreSqlCatalog();

    public string RangesSql => """
        SELECT * FROM jsonb_to_recordset(CAST({0} AS jsonb)) AS ranges("Scope" integer, "From" text, "To" text, "Since" text, "Until" text)
        """;

    public string EachOfFunction => "jsonb_array_elements_text";

    public string JsonFunction => "jsonb";

    public string UtcNowSql => "(now() AT TIME ZONE 'UTC')";

    public ModelBuilder NewModel() => NpgsqlConventionSetBuilder.CreateModelBuilder();

    public TextDialect Dialect(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) => new PostgreSqlDialect(sql, types);

    /// <summary>Types of other engines that the shipped profiles use are read as their equals here.</summary>
    public string? ColumnType(string? profileType, string? format) => (profileType ?? (format == "date" ? "date" : null))?.ToLowerInvariant()
        .Replace("nvarchar", "varchar", StringComparison.Ordinal)
        .Replace("nchar", "char", StringComparison.Ordinal)
        .Replace("datetime", "timestamp without time zone", StringComparison.Ordinal);

    public void Use(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (connection.MaxAutoPrepare == 0)
        {
            // Sessions stay open, so the server need not plan the same look-up each time.
            (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages) = (100, 2);
        }

        // Compiling a long expression to machine code takes the server longer than any statement of the adapters, and cannot be cancelled.
        connection.Options = $"-c default_transaction_read_only=on -c jit=off {connection.Options}".Trim();
        builder.UseNpgsql(connection.ToString(), npgsql => npgsql
            .CommandTimeout((int)timeout.TotalSeconds)
            .UseRelationalNulls()
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            .ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
            .AddInterceptors(DateExpansion.Added);
    }

    public void UseToWrite(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout, FileUse use) => builder.UseNpgsql(
        new NpgsqlConnectionStringBuilder(connectionString).ToString(),
        npgsql => npgsql
            .CommandTimeout((int)timeout.TotalSeconds)
            .MigrationsHistoryTable(HubContext.MigrationsTable)
            .ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)));

    public Task MakeFileAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    public void EndKept(DbConnection connection)
    {
        // A server ends its own.
    }

    public Func<DatabaseState> Watch(string connectionString) => () => default;

    public CancellationTokenRegistration StopWith(DbConnection connection, CancellationToken cancellationToken) => default;

    public bool IsTransient(Exception error) => error is not PostgresException refused || refused.IsTransient;
}
