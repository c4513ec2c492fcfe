namespace CivilAffairsGraph.Gateway.Tests.Engines;

public sealed class SqliteContractTests(SqliteEngineFixture engine) : EngineContract(engine), IClassFixture<SqliteEngineFixture>;
