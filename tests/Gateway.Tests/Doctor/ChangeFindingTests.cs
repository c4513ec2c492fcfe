using System.Text.Json.Nodes;

namespace CivilAffairsGraph.Gateway.Tests.Doctor;

/// <summary>What is found about the columns by which changes are seen.</summary>
public sealed class ChangeFindingTests : IDisposable
{
    private const string Stamped = "ALTER TABLE hydj ADD gxsj VARCHAR(19);";
    private const string Kept = "CREATE TABLE scjl (bm TEXT, lsh INTEGER, scsj TEXT); CREATE INDEX k ON scjl (scsj);";
    private readonly DoctorCase broken = new();

    public void Dispose() => broken.Dispose();

    [Fact]
    public async Task Doctor_OverASoundChangeColumn_FindsNothingAboutIt()
    {
        Watch("column", "varchar(19)", deletions: true);
        var (code, findings) = await broken.With($"{Stamped} CREATE INDEX g ON hydj (gxsj); {Kept}").FindAsync();

        Assert.Equal(0, code);
        Assert.Equal(["ROWS_COUNTED"], findings.Select(finding => DoctorCase.Text(finding, "code")).Where(found => found != "FILE_WRITABLE"));
    }

    [Fact]
    public async Task Doctor_WithoutAnIndexOnTheChangeColumn_GivesTheStatement()
    {
        Watch("column", "varchar(19)");
        var (code, findings) = await broken.With(Stamped).FindAsync();

        Assert.Equal(0, code);
        Assert.Contains("CREATE INDEX", DoctorCase.Text(DoctorCase.Only(findings, "INDEX_MISSING"), "remedy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "column", "varchar(19)", false, "COLUMN_MISSING", "gxsj")]
    [InlineData(Stamped, "column", "bigint", false, "COLUMN_TYPE", "gxsj")]
    [InlineData(Stamped, "column", "varchar(19)", true, "TABLE_MISSING", "bm")]
    [InlineData(Stamped, "column", "date", false, "PROFILE_CHANGES_IMPOSSIBLE", null)]
    [InlineData(Stamped, "column", "int)", false, "PROFILE_CHANGES_IMPOSSIBLE", null)]
    [InlineData(Stamped, "notify", "varchar(19)", false, "PROFILE_CHANGES_IMPOSSIBLE", null)]
    [InlineData(Stamped, "changeTracking", "varchar(19)", false, "PROFILE_CHANGES_IMPOSSIBLE", null)]
    [InlineData(Stamped, "snapshot", "varchar(19)", false, "PROFILE_CHANGES_IMPOSSIBLE", null)]
    [InlineData(Stamped, "sometimes", "varchar(19)", false, "PROFILE_UNREADABLE", null)]
    public async Task Doctor_OverChangesThatCannotBeSeen_SaysWhy(string sql, string mode, string type, bool deletions, string expected, string? column)
    {
        Watch(mode, type, deletions);
        var (code, findings) = await broken.With(sql).FindAsync();

        Assert.Equal(1, code);
        var found = findings.First(finding => DoctorCase.Text(finding, "code") == expected);
        Assert.Equal(column, DoctorCase.Text(found, "column"));
    }

    [Fact]
    public async Task Doctor_WithoutAnyChangeColumn_RefusesTheMode()
    {
        broken.Profile["changes"] = new JsonObject { ["mode"] = "column" };
        var (_, findings) = await broken.With().FindAsync();

        DoctorCase.Only(findings, "PROFILE_CHANGES_IMPOSSIBLE");
    }

    [Fact]
    public async Task Grants_OfAWatchedTable_NameItsChangeColumnAndTheDeletedRows()
    {
        Watch("column", "varchar(19)", deletions: true);
        var (_, output, _) = await broken.With().TextAsync("--print-grants", "--Registries:Marriage:Engine=PostgreSql", "--Registries:Marriage:ConnectionString=Host=none");

        Assert.Contains("\"gxsj\"", output, StringComparison.Ordinal);
        Assert.Contains("GRANT SELECT (\"bm\", \"lsh\", \"scsj\") ON \"scjl\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Triggers_OfAnotherEngineThanPostgreSql_AreRefused()
    {
        Watch("column", "varchar(19)");
        var (code, output, error) = await broken.With().TextAsync("--print-triggers");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("PostgreSQL", error, StringComparison.Ordinal);
    }

    private void Watch(string mode, string type, bool deletions = false)
    {
        broken.Profile["changes"] = new JsonObject { ["mode"] = mode };
        broken.Events["changeColumn"] = new JsonObject { ["column"] = "gxsj", ["type"] = type };
        if (deletions)
        {
            broken.Profile["changes"]!["deletions"] = new JsonObject { ["table"] = "scjl", ["nameColumn"] = "bm", ["rowColumn"] = "lsh", ["changeColumn"] = new JsonObject { ["column"] = "scsj", ["type"] = "timestamp" } };
        }
    }
}
