using Microsoft.Data.SqlClient;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

public sealed class SqlServerEngineFixture() : ServerEngineFixture("CAG_SQLSERVER", "sqlserver", "SqlServer")
{
    protected override string To(string name) => new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ToString();

    protected override string DropSql(string name) => $"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}";
}
