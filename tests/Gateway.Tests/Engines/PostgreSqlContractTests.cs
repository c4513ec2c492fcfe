namespace CivilAffairsGraph.Gateway.Tests.Engines;

public sealed class PostgreSqlContractTests(PostgreSqlEngineFixture engine, SqliteEngineFixture sqlite)
    : ServerContract(engine, sqlite), IClassFixture<PostgreSqlEngineFixture>, IClassFixture<SqliteEngineFixture>;
