using CivilAffairsGraph.Adapters.Doctor;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CivilAffairsGraph.Gateway.Tests.Doctor;

/// <summary>Every statement that the doctor sends to SQL Server, or proposes for it, is one in the grammar of SQL Server 2019.</summary>
public sealed class SqlServerStatementTests
{
    private static readonly SqlServerCatalog Catalog = new();
    private static readonly CatalogColumn Column = new("dbo", "hy]dj", "ni m", "varchar", 18, "Chinese_PRC_CI_AS", true);

    public static TheoryData<string> Statements => new(
        Catalog.TablesSql,
        Catalog.ColumnsSql,
        Catalog.IndexesSql,
        $"SELECT COUNT(*) FROM ({Catalog.Sample("1", "[dbo].[hydj]", 5)}) AS s",
        $"SELECT v, COUNT(*) FROM ({Catalog.Sample(Catalog.Quote("a]b"), "[dbo].[hydj]", 5)}) AS s GROUP BY v",
        Catalog.CreateIndex("[dbo].[hydj]", Column, ordered: true),
        Catalog.CollationRemedy("[dbo].[hydj]", Column)["Give the column the collation Latin1_General_100_BIN2_UTF8: ".Length..],
        Catalog.Grant("dbo", "hydj", ["a", "b]"]),
        Catalog.Grant(null, "hydj", ["a"]));

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statement_OfTheDoctor_IsInTheGrammar(string statement)
    {
        _ = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(statement), out var errors);

        Assert.Empty(errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData("nvarchar", "varchar", true)]
    [InlineData("int", "integer", true)]
    [InlineData("bigint", "int", false)]
    [InlineData("nvarchar", "int", false)]
    [InlineData("date", "datetime", false)]
    [InlineData("nvarchar", "ntext", false)]
    [InlineData("nvarchar", "bit", false)]
    public void Reads_OfEachType_AreThoseTheDriverCanDo(string stated, string actual, bool expected) => Assert.Equal(expected, Catalog.Reads(stated, actual));

    [Theory]
    [InlineData("nvarchar", "varchar", false)]
    [InlineData("varchar", "varchar", true)]
    [InlineData("nvarchar", "nvarchar", true)]
    [InlineData("varchar", "nvarchar", true)]
    public void Serves_AnIndexOfVarchar_OnlyKeysOfItsType(string stated, string actual, bool expected) => Assert.Equal(expected, Catalog.Serves(stated, actual));
}
