using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivilAffairsGraph.Adapters.Tests.Ledger;

/// <summary>The migrations make the same tables on every engine as the model holds.</summary>
public sealed partial class LedgerMigrationTests
{
    [Theory]
    [InlineData("Sqlite", "Data Source=nowhere.db")]
    [InlineData("PostgreSql", "Host=127.0.0.1")]
    [InlineData("SqlServer", "Server=127.0.0.1")]
    public void Migrations_MakeWhatTheModelHolds(string engine, string connection)
    {
        using var context = new LedgerContext(new LedgerOptions { Engine = engine, ConnectionString = connection }.ContextOptions<LedgerContext>([]));

        var migrated = Statements(context.GetService<IMigrator>().GenerateScript()).Where(statement => !statement.Contains(HubContext.MigrationsTable, StringComparison.Ordinal));

        Assert.Equal(Statements(context.Database.GenerateCreateScript()).Order(StringComparer.Ordinal), migrated.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Statements(string script) => Statement().Matches(script).Select(found => Blanks().Replace(found.Value, " "));

    [GeneratedRegex(@"^CREATE (TABLE|UNIQUE INDEX|INDEX)[^;]*;", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
