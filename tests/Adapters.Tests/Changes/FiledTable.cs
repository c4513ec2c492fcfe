using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CivilAffairsGraph.Adapters.Tests.Changes;

/// <summary>A table of rows with division codes in a database of its own, in memory.</summary>
internal sealed class FiledTable : IDisposable
{
    private const string Table = "CREATE TABLE filed (id INTEGER PRIMARY KEY, code TEXT)";
    private static readonly IModel Model = Build();
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    /// <param name="rows">A statement for its rows, which cannot be changed then; null for a table.</param>
    public FiledTable(string? rows = null)
    {
        connection.Open();
        Run(rows is null ? Table : $"CREATE VIEW filed AS {rows}");
        Context = new(new DbContextOptionsBuilder<RegistryContext>().UseSqlite(connection).UseModel(Model).Options);
    }

    public RegistryContext Context { get; }

    /// <summary>Files a row; null for one that has no code.</summary>
    public void File(long id, string? code) => Run("INSERT INTO filed VALUES ($id, $code) ON CONFLICT DO UPDATE SET code = $code", id, code);

    /// <summary>Puts a table in the place of a statement.</summary>
    public void Replace()
    {
        Run("DROP VIEW filed");
        Run(Table);
    }

    public void Delete(long id) => Run("DELETE FROM filed WHERE id = $id", id);

    public void Dispose()
    {
        Context.Dispose();
        connection.Dispose();
    }

    private static IModel Build()
    {
        var builder = SqliteConventionSetBuilder.CreateModelBuilder();
        builder.Entity<Row>(row =>
        {
            row.ToTable("filed").HasKey(one => one.RowId);
            row.Property(one => one.RowId).HasColumnName("id");
            row.Property(one => one.Code).HasColumnName("code");
        });
        return builder.FinalizeModel();
    }

    private void Run(string sql, long id = 0, string? code = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$code", (object?)code ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    /// <summary>A row of it.</summary>
    internal sealed class Row
    {
        public long RowId { get; set; }

        public string? Code { get; set; }
    }
}
