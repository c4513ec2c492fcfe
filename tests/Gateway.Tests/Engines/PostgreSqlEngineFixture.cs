using Npgsql;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

public class PostgreSqlEngineFixture() : ServerEngineFixture("CAG_POSTGRESQL", "postgresql", "PostgreSql")
{
    protected override string To(string name) => new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString();

    protected override string DropSql(string name) => $"DROP DATABASE {name} WITH (FORCE)";
}
