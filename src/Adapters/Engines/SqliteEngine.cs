using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>SQLite files, opened read-only.</summary>
internal sealed class SqliteEngine : IDatabaseEngine
{
    public string Provider => "Microsoft.EntityFrameworkCore.Sqlite";

    public string RangesSql => """
        SELECT value ->> 'Scope' AS "Scope", value ->> 'From' AS "From", value ->> 'To' AS "To", value ->> 'Since' AS "Since", value ->> 'Until' AS "Until"
        FROM json_each({0})
        """;

    public string EachOfFunction => "json_each";

    public ModelBuilder NewModel() => SqliteConventionSetBuilder.CreateModelBuilder();

    public void Use(DbContextOptionsBuilder builder, string connectionString, TimeSpan timeout) => builder.UseSqlite(
        ReadOnly(connectionString),
        sqlite => sqlite
            .CommandTimeout((int)timeout.TotalSeconds)
            // Conditions guard themselves against null; a guard that EF adds to a comparison of two columns would keep the index from serving it.
            .UseRelationalNulls()
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    public Action Checks(string connectionString) => new SqliteFile(ReadOnly(connectionString)).Check;

    private static string ReadOnly(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();
}
