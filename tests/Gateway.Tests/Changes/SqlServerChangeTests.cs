using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>What watches a registry on SQL Server, and what the sandbox makes there, is in its grammar. It has never run.</summary>
public sealed class SqlServerChangeTests
{
    private static readonly SqlServerEngine Engine = new();
    private static readonly Profile Shipped = Profile.Load(RegistryName.Marriage, "");
    private static readonly TableMapping Events = Shipped.Tables["MarriageEvent"];
    private static readonly WatchedTable Table = WatchedTable.Of(Engine, typeof(MarriageEventRow), Events, Events.ChangeColumn!, "mar'riage");
    private static readonly TrackingSource Tracking = new(Engine, Table, "ROW_ID", most: 1);

    public static TheoryData<string> Statements =>
    [
        new ColumnSource(Engine, Table, TimeSpan.Zero, TimeSpan.Zero, most: 1).Sql,
        new ColumnSource(Engine, WatchedTable.OfDeletions(Engine, MarriageRegistry.Definition, Shipped, Shipped.Changes!.Deletions!, ""), TimeSpan.Zero, TimeSpan.Zero, most: 1).Sql,
        TrackingSource.CurrentSql,
        Tracking.OldestSql,
        Tracking.ChangesSql,
        Places(null),
        Places(7),
        .. Triggers("INSTANT"),
        .. Triggers("VARCHAR(20)"),
        .. Triggers("VARCHAR(23)"),
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statement_OfAWatcherOrATrigger_IsInTheGrammar(string statement)
    {
        _ = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(statement), out var errors);

        Assert.Empty(errors.Select(error => error.Message));
    }

    [Fact]
    public void Changes_ByTracking_NameTheDeletedRowByTheChangeItself() =>
        Assert.Contains("changed.[ROW_ID] FROM CHANGETABLE(CHANGES [mar'riage].[RC_MARRY], @since) AS changed LEFT JOIN", Tracking.ChangesSql, StringComparison.Ordinal);

    private static string Places(long? after)
    {
        var options = new DbContextOptionsBuilder<RegistryContext>().UseModel(RegistryModel.Build(Engine, MarriageRegistry.Definition, Shipped, "mar'riage"));
        Engine.Use(options, "Server=none", TimeSpan.FromSeconds(1));
        using var context = new RegistryContext(((DbContextOptionsBuilder<RegistryContext>)options).Options);
        return RowPlaces.Part<MarriageEventRow>(context, nameof(MarriageEventRow.OfficeCode), after, 20_000).ToQueryString();
    }

    private static IEnumerable<string> Triggers(string type) =>
        SandboxServer.Of("sqlserver", "Server=none").TriggersSql("marriage", "RC_MARRY", SandboxColumn.Parse($"UPDATED_AT {type}"));
}
