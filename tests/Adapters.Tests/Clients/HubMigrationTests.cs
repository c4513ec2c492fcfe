using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Hub;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

/// <summary>One set of migrations makes the same tables on every engine as the model holds.</summary>
public sealed partial class HubMigrationTests
{
    public static TheoryData<string> Engines => HubCase.Engines;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sqlite", "Data Source=nowhere.db")]
    [InlineData("PostgreSql", "Host=127.0.0.1")]
    [InlineData("SqlServer", "Server=127.0.0.1")]
    public void Migrations_MakeWhatTheModelHolds(string engine, string connection)
    {
        using var context = new HubContext(new HubOptions { Engine = engine, ConnectionString = connection }.ContextOptions<HubContext>([]));

        var migrated = Statements(context.GetService<IMigrator>().GenerateScript()).Where(statement => !statement.Contains(HubContext.MigrationsTable, StringComparison.Ordinal));

        Assert.Equal(Statements(context.Database.GenerateCreateScript()).Order(StringComparer.Ordinal), migrated.Order(StringComparer.Ordinal));
        Assert.False(context.Database.HasPendingModelChanges() && context.GetService<IMigrationsAssembly>().ModelSnapshot is not null);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Migrations_ByReplicasThatStartTogether_AreAppliedOnce(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => hub.Open().PrepareAsync(None), None)));

        var applied = await hub.Open().RunAsync((context, token) => context.Database.GetAppliedMigrationsAsync(token), None);
        Assert.Equal(new HubContext(hub.Options.ContextOptions<HubContext>([])).Database.GetMigrations(), applied);
        Assert.Empty(await hub.Register().ListAsync(None));
    }

    private static IEnumerable<string> Statements(string script) => Statement().Matches(script).Select(found => Blanks().Replace(found.Value, " "));

    [GeneratedRegex(@"^CREATE (TABLE|UNIQUE INDEX|INDEX)[^;]*;", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
