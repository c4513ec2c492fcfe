using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivilAffairsGraph.Gateway.Tests.Doctor;

/// <summary>What is found in a SQLite database that does not fit its profile, one thing at a time.</summary>
public sealed class DatabaseFindingTests : IDisposable
{
    private readonly DoctorCase broken = new();

    public void Dispose() => broken.Dispose();

    [Fact]
    public async Task Doctor_OverASoundDatabase_FindsHintsOnly()
    {
        var (code, findings) = await broken.With().FindAsync();

        Assert.Equal(0, code);
        Assert.Equal(["ROWS_COUNTED"], Codes(findings).Where(found => found != "FILE_WRITABLE"));
        Assert.Equal(2, DoctorCase.Only(findings, "ROWS_COUNTED").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Doctor_WithoutTheTable_NamesTheNearest()
    {
        broken.Events["table"] = "hydk";
        var (code, findings) = await broken.With("CREATE TABLE zzzzzzzzzzzz (a); CREATE VIEW hydj_old AS SELECT 1 AS a;").FindAsync();

        Assert.Equal(1, code);
        var missing = Expect(findings, "TABLE_MISSING", "error", "hydk", null);
        Assert.Contains("hydj, hydj_old,", DoctorCase.Text(missing, "remedy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithoutAColumn_NamesTheNearest()
    {
        broken.Columns["HusbandName"] = "nanfxn";
        var (code, findings) = await broken.With().FindAsync();

        Assert.Equal(1, code);
        Assert.Contains("The nearest names there: nanfxm,", DoctorCase.Text(Expect(findings, "COLUMN_MISSING", "error", "hydj", "nanfxn"), "remedy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithoutTheColumnOfDeletedRows_SaysThatEveryRowWouldCount()
    {
        var (code, findings) = await broken.With("ALTER TABLE hydj DROP COLUMN scbz;").FindAsync();

        Assert.Equal(1, code);
        Assert.Contains("then every row counts", DoctorCase.Text(Expect(findings, "SOFT_DELETE_MISSING", "error", "hydj", "scbz"), "remedy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OverABinaryColumn_AsksForAView()
    {
        var (code, findings) = await broken.With("ALTER TABLE hydj DROP COLUMN nanfxm; ALTER TABLE hydj ADD nanfxm BLOB;").FindAsync();

        Assert.Equal(1, code);
        Assert.Contains("view", DoctorCase.Text(Expect(findings, "COLUMN_TYPE", "error", "hydj", "nanfxm"), "remedy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nanfzjh", "VARCHAR(15)", "takes 18 characters, and the column holds 15")]
    [InlineData("djrq", "CHAR(6)", "takes 8 characters, and the column holds 6")]
    public async Task Doctor_OverANarrowColumn_SaysHowManyCharactersItTakes(string column, string type, string expected)
    {
        var (code, findings) = await broken.With(before: DoctorCase.Sound.Replace($"{column} VARCHAR({(column == "djrq" ? 8 : 18)})", $"{column} {type}", StringComparison.Ordinal)).FindAsync();

        Assert.Equal(0, code);
        Assert.Contains(expected, DoctorCase.Text(Expect(findings, "COLUMN_NARROW", "warning", "hydj", column), "message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OverRowNumbersThatMayRepeat_Warns()
    {
        var (_, findings) = await broken.With(before: DoctorCase.Sound.Replace("INTEGER PRIMARY KEY", "INTEGER", StringComparison.Ordinal) + "CREATE INDEX i0 ON hydj (lsh, djjg);").FindAsync();

        Expect(findings, "ROW_ID_NOT_UNIQUE", "warning", "hydj", "lsh");
    }

    [Fact]
    public async Task Doctor_WithoutAnIndexThatStatementsNeed_GivesTheStatementThatMakesIt()
    {
        ((JsonObject)broken.Columns["WifeDocument"]!).Remove("indexed");
        var (_, findings) = await broken.With("DROP INDEX i4;").FindAsync();

        var remedy = DoctorCase.Text(Expect(findings, "INDEX_MISSING", "warning", "hydj", "nvfzjh"), "remedy")!;
        broken.With(remedy[remedy.IndexOf("CREATE INDEX", StringComparison.Ordinal)..], before: "");
        Assert.Equal(["INDEX_UNSTATED"], Codes((await broken.FindAsync()).Findings).Where(IsAboutIndexes));
    }

    [Theory]
    [InlineData("WifeDocument", "DROP INDEX i4;")]
    [InlineData("HusbandName", "")]
    [InlineData("OfficeCode", "DROP INDEX i1; CREATE INDEX partly ON hydj (djjg) WHERE djjg <> ''; CREATE INDEX second ON hydj (ywlx, djjg);")]
    public async Task Doctor_WithoutAnIndexThatTheProfileStates_Warns(string property, string sql)
    {
        broken.Columns["HusbandName"] = JsonNode.Parse($$"""{ "column": "nanfxm", "indexed": {{(property == "HusbandName" ? "true" : "false")}} }""");
        var (code, findings) = await broken.With(sql).FindAsync();

        Assert.Equal(0, code);
        Expect(findings, "INDEX_NOT_THERE", "warning", "hydj", broken.Columns[property]!["column"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(false, "hint")]
    [InlineData(true, "warning")]
    public async Task Doctor_OverAnIndexThatTheProfileDoesNotState_SaysSo(bool large, string severity)
    {
        ((JsonObject)broken.Columns["OfficeCode"]!).Remove("indexed");
        broken.Events["large"] = large;
        var (_, findings) = await broken.With().FindAsync();

        Expect(findings, "INDEX_UNSTATED", severity, "hydj", "djjg");
    }

    [Fact]
    public async Task Doctor_OverAnIndexOfAnotherCollation_SaysThatRangesAreNotServed()
    {
        var (_, findings) = await broken.With(before: DoctorCase.Sound.Replace("djjg VARCHAR(8)", "djjg VARCHAR(8) COLLATE NOCASE", StringComparison.Ordinal)).FindAsync();

        Expect(findings, "INDEX_COLLATION", "hint", "hydj", "djjg");
    }

    [Fact]
    public async Task Doctor_OverDatesOfMixedFormats_SaysThatFiltersReadEveryRow()
    {
        broken.Columns["RegisteredOn"]!["format"] = "mixed";
        var (_, findings) = await broken.With().FindAsync();

        Expect(findings, "FORMAT_MIXED", "hint", "hydj", "djrq");
    }

    [Fact]
    public async Task Doctor_OverAnEmptyTable_Warns()
    {
        var (code, findings) = await broken.With("DELETE FROM hydj;").FindAsync();

        Assert.Equal(0, code);
        Expect(findings, "TABLE_EMPTY", "warning", "hydj", null);
    }

    [Fact]
    public async Task Doctor_OverAView_LooksForNoIndexes()
    {
        broken.Events["table"] = "v";
        var (_, findings) = await broken.With("CREATE VIEW v AS SELECT * FROM hydj;").FindAsync();

        Assert.DoesNotContain(Codes(findings), IsAboutIndexes);
    }

    [Fact]
    public async Task Doctor_OverCodesThatAreNotListed_CountsAndShowsThem()
    {
        var (code, findings) = await broken.With("INSERT INTO hydj (ywlx) VALUES ('09'), (' 09 '), ('ia'), ('01'), (''), (NULL);").FindAsync();

        Assert.Equal(0, code);
        var unknown = Expect(findings, "CODE_UNKNOWN", "warning", "hydj", "ywlx");
        Assert.Equal(3, unknown.GetProperty("count").GetInt32());
        Assert.Contains("'09' (2), 'IA' (1);", DoctorCase.Text(unknown, "message"), StringComparison.Ordinal);
        Assert.Contains("1,000,000", DoctorCase.Text(unknown, "message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nanfxm")]
    [InlineData("nanfzjh")]
    public async Task Doctor_OverACodeListOnTheWrongColumn_ShowsNoNameAndNoNumber(string column)
    {
        broken.Columns["Kind"]!["column"] = column;
        var (_, output, _) = await broken.With().TextAsync();

        Assert.Contains("[CODE_UNKNOWN]", output, StringComparison.Ordinal);
        Assert.Contains("not shown", output, StringComparison.Ordinal);
        Assert.All(["李伟", "张强", "370199198003150010"], value => Assert.DoesNotContain(value, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_OverDatesOfAnotherFormat_CountsThem()
    {
        var (code, findings) = await broken.With("INSERT INTO hydj (djrq) VALUES ('2005-05-20'), ('20051301'), ('20050000'), ('00000000'), ('19991231');").FindAsync();

        Assert.Equal(0, code);
        var unreadable = Expect(findings, "DATE_UNREADABLE", "warning", "hydj", "djrq");
        Assert.Equal(2, unreadable.GetProperty("count").GetInt32());
        Assert.DoesNotContain("2005-05-20", unreadable.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OverAViewThatFails_SaysThatItsRowsWereNotLookedAt()
    {
        broken.Events["table"] = "v";
        var (code, findings) = await broken.With("CREATE VIEW v AS SELECT lsh, ywlx, djjg, djrq, nanfxm, nanfzjh, nvfzjh, scbz, json_extract('{', '$.a') AS x FROM hydj WHERE json_extract('{', '$.a') IS NULL;").FindAsync();

        Assert.Equal(0, code);
        Assert.Contains("CHECK_NOT_DONE", Codes(findings));
    }

    [Fact]
    public async Task Doctor_WithManyMistakes_NamesThemAllAtOnce()
    {
        broken.Columns["HusbandNam"] = "nanfxm";
        broken.Columns["Kind"]!["codes"]!["02"] = "DIVORCED";
        broken.Columns["RegisteredOn"]!["format"] = "ddMMyyyy";
        broken.Columns["WifeName"] = "nvfxm";
        broken.Profile["tables"]!["Ofice"] = JsonNode.Parse("""{ "table": "jg", "columns": {} }""");
        ((JsonObject)broken.Columns).Remove("HusbandDocument");
        broken.Profile["tables"]!["Office"] = JsonNode.Parse("""{ "table": "jg", "columns": { "RowId": "a", "Code": "b" } }""");
        var (code, findings) = await broken.With("DROP INDEX i4;").FindAsync();

        Assert.Equal(1, code);
        Assert.Superset(
            new HashSet<string?> { "PROFILE_PROPERTY_UNKNOWN", "PROFILE_VALUE_UNKNOWN", "PROFILE_FORMAT_UNKNOWN", "PROFILE_TABLE_UNKNOWN", "PROFILE_COLUMN_NEEDED", "COLUMN_MISSING", "TABLE_MISSING", "INDEX_NOT_THERE" },
            Codes(findings).ToHashSet());
    }

    private static IEnumerable<string?> Codes(IEnumerable<JsonElement> findings) => findings.Select(finding => DoctorCase.Text(finding, "code"));

    private static bool IsAboutIndexes(string? code) => code!.StartsWith("INDEX_", StringComparison.Ordinal) || code == "ROW_ID_NOT_UNIQUE";

    private static JsonElement Expect(IEnumerable<JsonElement> findings, string code, string severity, string table, string? column)
    {
        var finding = DoctorCase.Only(findings, code);
        Assert.Equal((severity, "Marriage", table, column), (DoctorCase.Text(finding, "severity"), DoctorCase.Text(finding, "registry"), DoctorCase.Text(finding, "table"), DoctorCase.Text(finding, "column")));
        Assert.NotEmpty(DoctorCase.Text(finding, "remedy")!);
        return finding;
    }
}
