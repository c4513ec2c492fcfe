namespace CivilAffairsGraph.Gateway.Tests.Engines;

public sealed class SqlServerContractTests(SqlServerEngineFixture engine, SqliteEngineFixture sqlite)
    : ServerContract(engine, sqlite), IClassFixture<SqlServerEngineFixture>, IClassFixture<SqliteEngineFixture>;
