using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Engines;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>A gateway that remembers for an hour what it reads from files.</summary>
public sealed class WatchedSqlite(GatewayFixture sandbox) : SqliteEngineFixture(sandbox)
{
    protected override IReadOnlyDictionary<string, string> Settings => Cached.InMemory;

    protected override TimeProvider Clock => TimeProvider.System;
}

/// <summary>The same with whole answers.</summary>
public sealed class AnsweringSqlite(GatewayFixture sandbox) : SqliteEngineFixture(sandbox)
{
    protected override IReadOnlyDictionary<string, string> Settings => Cached.WithAnswers;

    protected override TimeProvider Clock => TimeProvider.System;
}

/// <summary>A gateway that remembers for an hour what it reads from PostgreSQL.</summary>
public sealed class WatchedPostgreSql : PostgreSqlEngineFixture
{
    protected override IReadOnlyDictionary<string, string> Settings => Cached.InMemory;

    protected override TimeProvider Clock => TimeProvider.System;
}
