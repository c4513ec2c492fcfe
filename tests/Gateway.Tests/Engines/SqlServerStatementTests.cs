using CivilAffairsGraph.Adapters.Profiles;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Without a server: the statements for SQL Server are its language, and name what the profiles place, in the types that these state.</summary>
public sealed class SqlServerStatementTests(SqlServerStatements statements) : IClassFixture<SqlServerStatements>
{
    private static readonly Dictionary<string, Dictionary<string, string?>> Tables = EngineFixture.Parts.Keys.SelectMany(name => Profile.Load(name, "").Tables.Values)
        .ToDictionary(table => table.Table, table => table.Columns.Values.GroupBy(column => column.Column).ToDictionary(column => column.Key, column => column.First().Type));

    [Fact]
    public void Statements_OfEveryQuery_AreParsed()
    {
        var mistakes = statements.Commands.SelectMany(command => Parse(command.CommandText).Errors.Select(error => $"{error.Message} in {command.CommandText}")).ToList();

        Assert.Empty(mistakes);
        Assert.True(statements.Commands.Count > 300, $"{statements.Commands.Count} statements");
    }

    [Fact]
    public void Statements_OfEveryQuery_NameColumnsThatTheProfilesPlace()
    {
        var used = statements.Commands.Select(command => Visit(command.CommandText)).ToList();

        Assert.DoesNotContain(used.SelectMany(visitor => visitor.Columns), column => column.Table != "SANDBOX_MARKER" && !Tables[column.Table].ContainsKey(column.Column));
        Assert.Equal(Tables.Keys.Append("SANDBOX_MARKER").Order(), used.SelectMany(visitor => visitor.Tables).Distinct().Order());
    }

    [Fact]
    public void Comparisons_WithBareColumns_AreMadeInTheColumnsType()
    {
        var comparisons = statements.Commands.SelectMany(command => Visit(command.CommandText).Comparisons.Select(comparison => (comparison.Table, comparison.Column, Type: comparison.TypeOf(command)))).Distinct().ToList();

        Assert.DoesNotContain(comparisons, comparison => Family(comparison.Type) != Family(Expected(comparison.Table, comparison.Column)));
        Assert.Superset(new HashSet<string> { "CERT_NUM_MAN", "CERT_NUM_WOMAN", "CERT_NO", "OP_DATE", "DEPT_CODE", "ID_CARD", "CEME_ID", "szqh", "morgArea", "sorgId", "uscCode", "idCard", "ROW_ID" }, comparisons.Select(comparison => comparison.Column).ToHashSet());
    }

    [Fact]
    public void Cases_InOneAnother_AreNoDeeperThanTheServerTakes() =>
        Assert.All(statements.Commands, command => Assert.InRange(Visit(command.CommandText).DeepestCase, 0, 10));

    /// <summary>Texts of a fixed and of any length are compared without converting the column; ASCII and Unicode ones are not.</summary>
    private static string Family(string type) => type is "char" or "nchar" ? type.Replace("char", "varchar", StringComparison.Ordinal) : type;

    private static string Expected(string table, string column) => (Tables[table][column]?.Split('(')[0] ?? (column == "ROW_ID" ? "bigint" : "nvarchar")) is var type && type == "integer" ? "int" : type;

    private static StatementVisitor Visit(string sql)
    {
        var visitor = new StatementVisitor();
        Parse(sql).Script.Accept(visitor);
        visitor.Finish();
        return visitor;
    }

    private static (TSqlFragment Script, IList<ParseError> Errors) Parse(string sql)
    {
        using var reader = new StringReader(sql);
        return (new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors), errors);
    }
}
