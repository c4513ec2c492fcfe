using CivilAffairsGraph.Gateway.Tests.Engines;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>Files, watched as shipped; only the time to live is longer, so that it cannot help.</summary>
public sealed class ShippedSqlite(GatewayFixture sandbox) : SqliteEngineFixture(sandbox)
{
    protected override IReadOnlyDictionary<string, string> Settings => Shipped;

    protected override TimeProvider Clock => TimeProvider.System;

    internal static Dictionary<string, string> Shipped => new() { ["Cache:Enabled"] = "true", ["Cache:LookEvery"] = "00:00:00.250", ["Cache:TimeToLive"] = "01:00:00" };
}

/// <summary>PostgreSQL, watched as shipped; only the time to live is longer, so that it cannot help. The gateways share a Redis where there is one.</summary>
public sealed class ShippedPostgreSql : PostgreSqlEngineFixture
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(ShippedSqlite.Shipped)
    {
        ["Cache:Redis:Configuration"] = Environment.GetEnvironmentVariable("CAG_REDIS") ?? "",
        ["Cache:Redis:Keys:0"] = Convert.ToBase64String(Guid.NewGuid().ToByteArray().Concat(new byte[16]).ToArray()),
    };

    protected override TimeProvider Clock => TimeProvider.System;
}

public sealed class SqliteFreshnessTests(ShippedSqlite engine, ITestOutputHelper output) : FreshnessTests(engine, output), IClassFixture<ShippedSqlite>
{
    /// <summary>A file has one writer.</summary>
    protected override bool AllowsWritersAtOnce => false;
}

public sealed class PostgreSqlFreshnessTests(ShippedPostgreSql engine, ITestOutputHelper output) : FreshnessTests(engine, output), IClassFixture<ShippedPostgreSql>
{
    protected override bool AllowsWritersAtOnce => true;
}
