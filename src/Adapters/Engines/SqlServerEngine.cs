using System.Data.Common;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Hub;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>SQL Server 2019 or later. Connections say that they only read, and are pooled.</summary>
internal sealed class SqlServerEngine : IDatabaseEngine
{
    public string Provider => "Microsoft.EntityFrameworkCore.SqlServer";

    public ICatalog Catalog { get; } = new SqlServerCatalog();

    public string RangesSql => """
        SELECT [Scope], [From], [To], [Since], [Until]
        FROM OPENJSON({0}) WITH ([Scope] int, [From] nvarchar(12), [To] nvarchar(12), [Since] nvarchar(10), [Until] nvarchar(10))
        """;

    public string EachOfFunction => "OPENJSON";

    public string JsonFunction => "JSON_QUERY";

    public string UtcNowSql => "SYSUTCDATETIME()";

    public ModelBuilder NewModel() => SqlServerConventionSetBuilder.CreateModelBuilder();

    public TextDialect Dialect(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) => new SqlServerDialect(sql, types);

    public string? ColumnType(string? profileType, string? format) => profileType ?? (format == "date" ? "date" : null);

    public void Use(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout) => builder.UseSqlServer(
        new SqlConnectionStringBuilder(connectionString) { ApplicationIntent = ApplicationIntent.ReadOnly }.ToString(),
        server => server
            .CommandTimeout((int)timeout.TotalSeconds)
            .UseRelationalNulls()
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            .ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
        .AddInterceptors(DateExpansion.Added);

    public void UseToWrite(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout, FileUse use) => builder.UseSqlServer(
        new SqlConnectionStringBuilder(connectionString).ToString(),
        server => server
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

    public bool IsTransient(Exception error) => error is not SqlException refused || refused.IsTransient;
}
