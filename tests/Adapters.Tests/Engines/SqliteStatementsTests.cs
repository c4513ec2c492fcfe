using CivilAffairsGraph.Adapters.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CivilAffairsGraph.Adapters.Tests.Engines;

/// <summary>A statement is compiled once for each connection, whatever values its parameters have.</summary>
public sealed class SqliteStatementsTests
{
    // SQLITE_STMTSTATUS_REPREPARE
    private const int CompiledAgain = 5;

    [Fact]
    public async Task Statement_RunAgainWithAnotherLimit_IsNotCompiledAgain()
    {
        await using var context = new NumberContext(new DbContextOptionsBuilder<NumberContext>().UseSqlite("Data Source=:memory:").AddInterceptors(SqliteStatements.Added).Options);
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        database.enable_sqlite3_next_stmt(true);
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        context.AddRange(Enumerable.Range(1, 20).Select(number => new Number { Id = number, Text = $"{number % 7}" }));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        foreach (var most in Enumerable.Range(1, 10))
        {
            var numbers = await context.Set<Number>().OrderBy(number => number.Text).Take(most).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(most, numbers.Count);
        }

        var statements = Statements(database).Where(statement => raw.sqlite3_sql(statement).utf8_to_string().Contains("LIMIT", StringComparison.Ordinal)).ToList();
        Assert.Equal(0, raw.sqlite3_stmt_status(Assert.Single(statements), CompiledAgain, 0));
    }

    private static IEnumerable<sqlite3_stmt> Statements(sqlite3 database)
    {
        for (var statement = raw.sqlite3_next_stmt(database, null); statement is not null; statement = raw.sqlite3_next_stmt(database, statement))
        {
            yield return statement;
        }
    }

    private sealed class NumberContext(DbContextOptions<NumberContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Number>();
    }

    private sealed class Number
    {
        public int Id { get; set; }

        public string Text { get; set; } = "";
    }
}
