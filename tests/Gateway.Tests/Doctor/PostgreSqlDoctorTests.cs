using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace CivilAffairsGraph.Gateway.Tests.Doctor;

/// <summary>What is found on a PostgreSQL server: types, collations, rights. Each test has a database of its own.</summary>
public sealed class PostgreSqlDoctorTests : IAsyncLifetime
{
    private const string Variable = "CAG_POSTGRESQL";

    private const string Sound = """
        CREATE SCHEMA hy;
        CREATE TABLE hy.hydj (lsh bigint PRIMARY KEY, ywlx varchar(2), djjg varchar(8) COLLATE "C", djrq varchar(8) COLLATE "C", nanfxm text, nanfzjh varchar(18), nvfzjh varchar(18), scbz text);
        CREATE INDEX ON hy.hydj (djjg); CREATE INDEX ON hy.hydj (djrq); CREATE INDEX ON hy.hydj (nanfzjh); CREATE INDEX ON hy.hydj (nvfzjh);
        INSERT INTO hy.hydj VALUES (1, '01', '370102', '20050520', '李伟', '370199198003150010', '370199198206220023', '0');
        """;

    private static readonly string Server = Environment.GetEnvironmentVariable(Variable) ?? "";
    private readonly string name = $"doctor_{Guid.NewGuid():N}";
    private readonly DoctorCase broken = new();

    public async ValueTask InitializeAsync()
    {
        if (Server.Length > 0)
        {
            await RunAsync(Server, $"CREATE DATABASE {name}");
            await RunAsync(Own, Sound);
        }
    }

    public async ValueTask DisposeAsync()
    {
        broken.Dispose();
        if (Server.Length > 0)
        {
            await RunAsync(Server, $"DROP DATABASE {name} WITH (FORCE)");
            await RunAsync(Server, $"DROP ROLE IF EXISTS {name}");
        }
    }

    [Fact]
    public async Task Doctor_OverASoundDatabase_WarnsOnlyThatTheOwnerMayWrite()
    {
        var findings = await FindAsync(0);

        Assert.Equal(["ACCOUNT_CAN_WRITE", "ROWS_COUNTED"], findings.Select(finding => DoctorCase.Text(finding, "code")).Order());
        Assert.Contains("GRANT SELECT (\"lsh\"", DoctorCase.Text(DoctorCase.Only(findings, "ACCOUNT_CAN_WRITE"), "remedy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_AsAnAccountOfTheGrantScript_FindsNothingMissingAndNothingTooMuch()
    {
        Missing();
        var (_, script, _) = await broken.TextAsync([.. Settings(Own), "--print-grants"]);
        await RunAsync(Own, $"CREATE ROLE {name} LOGIN PASSWORD '{name}'; {script.Replace("civil_affairs_reader", name, StringComparison.Ordinal)}");
        try
        {
            var (code, findings) = await broken.FindAsync(Settings(Reader));

            Assert.Equal((0, "ROWS_COUNTED"), (code, string.Join(' ', findings.Select(finding => DoctorCase.Text(finding, "code")))));
        }
        finally
        {
            await RunAsync(Own, $"DROP OWNED BY {name}");
        }
    }

    [Fact]
    public async Task Doctor_AsAnAccountWithoutRights_NamesEveryColumnThatItMayNotRead()
    {
        Missing();
        await RunAsync(Own, $"CREATE ROLE {name} LOGIN PASSWORD '{name}'; GRANT USAGE ON SCHEMA hy TO {name}; GRANT SELECT (lsh, ywlx) ON hy.hydj TO {name}");
        try
        {
            var (code, findings) = await broken.FindAsync(Settings(Reader));

            Assert.Equal(1, code);
            Assert.Equal(["djjg", "djrq", "nanfxm", "nanfzjh", "nvfzjh", "scbz"], findings.Where(finding => DoctorCase.Text(finding, "code") == "COLUMN_NOT_READABLE").Select(finding => DoctorCase.Text(finding, "column")).Order());
        }
        finally
        {
            await RunAsync(Own, $"DROP OWNED BY {name}");
        }
    }

    [Theory]
    [InlineData("djrq TYPE date USING NULL", "yyyyMMdd", "\"format\": \"date\"")]
    [InlineData("djrq TYPE varchar(8)", "date", "\"format\": \"yyyy-MM-dd\"")]
    [InlineData("djrq TYPE timestamp USING NULL", "yyyyMMdd", "\"type\": \"timestamp without time zone\"")]
    [InlineData("djrq TYPE bytea USING NULL", "yyyyMMdd", "view")]
    [InlineData("djrq TYPE integer USING 0", "yyyyMMdd", "\"type\": \"integer\"")]
    [InlineData("djrq TYPE timestamptz USING NULL", "yyyyMMdd", "view")]
    public async Task Doctor_OverAColumnOfAnotherType_SaysWhatToWrite(string change, string format, string expected)
    {
        Missing();
        await RunAsync(Own, $"ALTER TABLE hy.hydj ALTER {change}");
        broken.Columns["RegisteredOn"]!["format"] = format;

        var found = DoctorCase.Only(await FindAsync(1), "COLUMN_TYPE");

        Assert.Equal("djrq", DoctorCase.Text(found, "column"));
        Assert.Contains(expected, DoctorCase.Text(found, "remedy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OverRowNumbersThatAreTexts_AsksForNumbers()
    {
        Missing();
        await RunAsync(Own, "ALTER TABLE hy.hydj ALTER lsh TYPE text");

        Assert.Contains("whole numbers", DoctorCase.Text(DoctorCase.Only(await FindAsync(1), "COLUMN_TYPE"), "remedy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OverNumbersWithTheirType_FindsNoFault()
    {
        Missing();
        await RunAsync(Own, "ALTER TABLE hy.hydj ALTER scbz TYPE integer USING 0, ALTER lsh TYPE numeric(18)");
        broken.Columns["Validity"]!["type"] = "integer";

        Assert.DoesNotContain(await FindAsync(0), finding => DoctorCase.Text(finding, "code") == "COLUMN_TYPE");
    }

    [Fact]
    public async Task Doctor_OverAKeyOfPaddedText_AsksForItsType()
    {
        Missing();
        await RunAsync(Own, "ALTER TABLE hy.hydj ALTER nanfzjh TYPE char(18)");

        Assert.Contains("\"type\": \"character(18)\"", DoctorCase.Text(DoctorCase.Only(await FindAsync(0), "COLUMN_TYPE_UNSTATED"), "remedy"), StringComparison.Ordinal);

        broken.Columns["HusbandDocument"]!["type"] = "char(18)";
        Assert.DoesNotContain(await FindAsync(0), finding => DoctorCase.Text(finding, "code") == "COLUMN_TYPE_UNSTATED");
    }

    [Fact]
    public async Task Doctor_OverARangeInAnotherCollation_GivesTheIndexThatServesIt()
    {
        Missing();
        await RunAsync(Own, "ALTER TABLE hy.hydj ALTER djjg TYPE varchar(8) COLLATE \"default\"");
        var remedy = DoctorCase.Text(DoctorCase.Only(await FindAsync(0), "INDEX_COLLATION"), "remedy")!;

        Assert.Equal("CREATE INDEX ON \"hy\".\"hydj\" (\"djjg\" COLLATE \"C\");", remedy);
        await RunAsync(Own, remedy);
        Assert.DoesNotContain(await FindAsync(0), finding => DoctorCase.Text(finding, "code") == "INDEX_COLLATION");
    }

    [Fact]
    public async Task Doctor_WithoutAnIndex_GivesAStatementThatMakesIt()
    {
        Missing();
        await RunAsync(Own, "DROP INDEX hy.hydj_nvfzjh_idx; CREATE INDEX partly ON hy.hydj (nvfzjh) WHERE nvfzjh <> ''; CREATE INDEX hashed ON hy.hydj USING hash (nvfzjh)");
        var remedy = DoctorCase.Text(DoctorCase.Only(await FindAsync(0), "INDEX_NOT_THERE"), "remedy")!;

        await RunAsync(Own, remedy[remedy.IndexOf("CREATE INDEX", StringComparison.Ordinal)..]);
        Assert.DoesNotContain(await FindAsync(0), finding => DoctorCase.Text(finding, "code") == "INDEX_NOT_THERE");
    }

    [Fact]
    public async Task Doctor_InTheWrongSchema_NamesIt()
    {
        Missing();
        ((JsonObject)broken.Events)["schema"] = "hx";

        Assert.Contains("hydj in the schema hx", DoctorCase.Text(DoctorCase.Only(await FindAsync(1), "TABLE_MISSING"), "message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithAnUnknownDatabase_SaysWhichWithoutItsName()
    {
        Missing();
        var (code, output, _) = await broken.TextAsync(Settings(new NpgsqlConnectionStringBuilder(Server) { Database = "geheimdb" }.ToString()));

        Assert.Equal(1, code);
        Assert.Contains("no database of that name", output, StringComparison.Ordinal);
        Assert.DoesNotContain("geheimdb", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OverUnknownCodesAndDates_CountsThem()
    {
        Missing();
        await RunAsync(Own, "INSERT INTO hy.hydj (lsh, ywlx, djrq) VALUES (2, '09', '20051301'), (3, '09', '')");
        var findings = await FindAsync(0);

        Assert.Equal(2, DoctorCase.Only(findings, "CODE_UNKNOWN").GetProperty("count").GetInt32());
        Assert.Equal(1, DoctorCase.Only(findings, "DATE_UNREADABLE").GetProperty("count").GetInt32());
        Assert.Equal(3, DoctorCase.Only(findings, "ROWS_COUNTED").GetProperty("count").GetInt32());
    }

    private string Own => new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = false }.ToString();

    private string Reader => new NpgsqlConnectionStringBuilder(Own) { Username = name, Password = name }.ToString();

    private static string[] Settings(string connection) =>
        ["--Registries:Marriage:Engine=PostgreSql", $"--Registries:Marriage:ConnectionString={connection}", "--Registries:Marriage:Schema=hy"];

    private static void Missing() => Assert.SkipWhen(Server.Length == 0, $"Set {Variable} to a connection string of an account that may create databases and roles.");

    private async Task<IReadOnlyList<JsonElement>> FindAsync(int expected)
    {
        Missing();
        var (code, findings) = await broken.FindAsync(Settings(Own));
        Assert.Equal(expected, code);
        return findings;
    }

    private static async Task RunAsync(string connection, string sql)
    {
        await using var source = new NpgsqlConnection(connection);
        await source.OpenAsync();
        await using var command = new NpgsqlCommand(sql, source);
        await command.ExecuteNonQueryAsync();
    }
}
