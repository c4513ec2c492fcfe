using CivilAffairsGraph.Gateway.Sandbox.Marriages;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.Marriages;

[Collection(SandboxCollection.Name)]
public sealed class MarriageQuirkTests(SandboxFixture sandbox)
{
    private const string Mainland = "REG_SJ IS NOT NULL";
    private const string Kind = "UPPER(TRIM(OP_TYPE))";
    private const string Structured = "CERT_NO GLOB '[JLB]*[0-9][0-9][0-9][0-9][0-9][0-9]'";
    private const string Missing = "(CERT_NUM IS NULL OR CERT_NUM IN ('', '无', '不详', '/'))";
    private const string Sides = """
        CREATE TEMP VIEW SIDES AS
        SELECT OP_DATE, DATA_SOURCE, REMARK, NAME_MAN AS NAME, ID_TYPE_MAN AS ID_TYPE, CERT_TYPE_MAN AS CERT_TYPE, CERT_NUM_MAN AS CERT_NUM, BIRTH_MAN AS BIRTH,
            NATION_MAN AS NATION, FOLK_MAN AS FOLK, MARRY_STATUS_MAN AS MARRY_STATUS, REG_SJ_MAN AS REG_SJ, REG_JX_MAN AS REG_JX, PRINT_NUM_MAN AS PRINT_NUM FROM RC_MARRY
        UNION ALL
        SELECT OP_DATE, DATA_SOURCE, REMARK, NAME_WOMAN, ID_TYPE_WOMAN, CERT_TYPE_WOMAN, CERT_NUM_WOMAN, BIRTH_WOMAN,
            NATION_WOMAN, FOLK_WOMAN, MARRY_STATUS_WOMAN, REG_SJ_WOMAN, REG_JX_WOMAN, PRINT_NUM_WOMAN FROM RC_MARRY
        """;

    // Code, condition, among which.
    private static readonly Dictionary<string, (string Table, string Has, string Among)> _conditions = new()
    {
        ["OP_TYPE_VARIANT"] = ("RC_MARRY", "OP_TYPE <> UPPER(TRIM(OP_TYPE))", "1"),
        ["OFFICE_NAME_NEWER"] = ("RC_MARRY", "DEPT_NAME LIKE '济南市%'", "DEPT_CODE LIKE '3712%'"),
        ["CERT_NO_FREE_TEXT"] = ("RC_MARRY", $"NOT {Structured}", $"OP_DATE > '1901' AND OP_DATE < '2004' AND {Kind} <> 'ID'"),
        ["CERT_NO_FULL_WIDTH"] = ("RC_MARRY", "CERT_NO LIKE '%－%'", Structured),
        ["DATE_UNKNOWN"] = ("RC_MARRY", "OP_DATE = '1900-01-01'", "DATA_SOURCE = '2'"),
        ["NAME_LOST_CHARACTER"] = ("SIDES", "NAME LIKE '%?%'", "1"),
        ["NAME_TRAILING_BLANKS"] = ("SIDES", "NAME <> RTRIM(NAME)", "1"),
        ["NAME_DOT_VARIANT"] = ("SIDES", "NAME NOT LIKE '%·%'", "NAME LIKE '%·%' OR NAME LIKE '%•%' OR NAME LIKE '%.%'"),
        ["ID_TYPE_NULL"] = ("SIDES", "ID_TYPE IS NULL", "DATA_SOURCE = '2'"),
        ["CERT_TYPE_OLD"] = ("SIDES", "CERT_TYPE IN ('11', '01')", $"DATA_SOURCE = '2' AND {Mainland}"),
        ["FIFTEEN_DIGITS"] = ("SIDES", "LENGTH(CERT_NUM) = 15", $"{Mainland} AND OP_DATE BETWEEN '1984-01-01' AND '1999-12-31'"),
        ["NUMBER_MISSING"] = ("SIDES", Missing, $"{Mainland} AND OP_DATE BETWEEN '1901-01-01' AND '1983-12-31'"),
        ["NUMBER_ZEROS"] = ("SIDES", "CERT_NUM = '0000000000' || REPLACE(BIRTH, '-', '')", $"{Mainland} AND OP_DATE BETWEEN '1901-01-01' AND '1985-12-31'"),
        ["NUMBER_LOWER_CASE"] = ("SIDES", "CERT_NUM GLOB '*x'", "LENGTH(CERT_NUM) = 18 AND CERT_NUM GLOB '*[xX]'"),
        ["TWO_NUMBERS"] = ("SIDES", "LENGTH(CERT_NUM) > 1 AND (CERT_NUM LIKE '%/%' OR CERT_NUM LIKE '%、%')", $"NOT {Missing} AND CERT_NUM NOT LIKE '0000000000%'"),
        ["BIRTH_DISAGREES"] = ("SIDES",
            "CASE LENGTH(CERT_NUM) WHEN 18 THEN SUBSTR(CERT_NUM, 7, 8) ELSE '19' || SUBSTR(CERT_NUM, 7, 6) END <> REPLACE(BIRTH, '-', '')",
            $"{Mainland} AND LENGTH(CERT_NUM) IN (15, 18) AND CERT_NUM NOT LIKE '0000000000%'"),
        ["NATION_VARIANT"] = ("SIDES", "NATION IN ('CHN', '中国', '1')", Mainland),
        ["FOLK_UNPADDED"] = ("SIDES", "LENGTH(FOLK) = 1", "FOLK IS NOT NULL"),
        ["MARRY_STATUS_OLD"] = ("SIDES", "LENGTH(MARRY_STATUS) = 1", "DATA_SOURCE = '2'"),
        ["TOWNSHIP_SHORT"] = ("SIDES", "LENGTH(REG_JX) = 3", "REG_JX IS NOT NULL"),
        ["SIDES_SWAPPED"] = ("RC_MARRY", "SUBSTR(CERT_NUM_MAN, 17, 1) % 2 = 0", "LENGTH(CERT_NUM_MAN) = 18 AND CERT_NUM_MAN NOT LIKE '0000000000%'"),
        ["BACK_ENTRY_ID"] = ("RC_MARRY", "EXISTS (SELECT 1 FROM RC_MARRY N WHERE N.OP_DATE > '2004-01-01' AND N.DATA_SOURCE = '1' AND N.ID < RC_MARRY.ID)", "DATA_SOURCE = '2' AND ROW_ID % 20 = 0"),
        ["VOID"] = ("RC_MARRY", "VALID_FLAG = 0", "1"),
        ["VALID_FLAG_NULL"] = ("RC_MARRY", "VALID_FLAG IS NULL", "1"),
        ["REFUSED"] = ("RC_MARRY", "CHECK_CODE = '2'", "DATA_SOURCE <> '2'"),
        ["UNFINISHED"] = ("RC_MARRY", "CHECK_CODE = '3'", "DATA_SOURCE <> '2'"),
        ["ORIGINAL_NOT_FOUND"] = ("RC_MARRY",
            "NOT EXISTS (SELECT 1 FROM RC_MARRY O WHERE O.CERT_NO = RC_MARRY.OLD_CERT_NO AND O.ROW_ID <> RC_MARRY.ROW_ID AND O.NAME_MAN || O.NAME_WOMAN = RC_MARRY.NAME_MAN || RC_MARRY.NAME_WOMAN)",
            "OLD_CERT_NO IS NOT NULL"),
        ["PRINT_NUMBER_NULL"] = ("SIDES", "PRINT_NUM IS NULL", "DATA_SOURCE = '2'"),
        ["FLAGS_NULL"] = ("RC_MARRY", "RENEW_FLAG IS NULL", "COALESCE(RENEW_FLAG, 0) = 0 AND COALESCE(REMEDY_FLAG, 0) = 0"),
        ["COVERAGE_MISSING"] = ("(SELECT DISTINCT DEPT_CODE AS OFFICE FROM RC_MARRY)", "OFFICE NOT IN (SELECT DEPT_CODE FROM MRM_BULU)", "1"),
    };

    // Those that need more than one condition: how many, among how many.
    private static readonly Dictionary<string, (string Count, string Among)> _counts = new()
    {
        ["CERT_NO_DUPLICATE"] = (
            "SELECT SUM(N - 1) FROM (SELECT COUNT(DISTINCT RTRIM(NAME_MAN, '? ') || RTRIM(NAME_WOMAN, '? ')) AS N FROM RC_MARRY WHERE "
                + $"{Structured} GROUP BY REPLACE(CERT_NO, '－', '-'))",
            $"SELECT COUNT(*) FROM RC_MARRY WHERE {Structured}"),
        ["EXACT_DUPLICATE"] = (
            $"SELECT (SELECT COUNT(*) FROM RC_MARRY) - COUNT(*) FROM (SELECT DISTINCT {string.Join(", ", MarriageTable.Definitions.Select(column => column.Split(' ')[0]).Where(column => column is not ("ID" or MarriageTable.ChangedAt)))} FROM RC_MARRY)",
            "SELECT COUNT(*) FROM RC_MARRY"),
        ["NEAR_DUPLICATE"] = (
            $"""
            SELECT COUNT(*) FROM RC_MARRY A JOIN RC_MARRY B ON A.CERT_NO = B.CERT_NO AND A.ROW_ID < B.ROW_ID
                AND A.NAME_MAN = B.NAME_MAN AND A.NAME_WOMAN = B.NAME_WOMAN AND A.BIRTH_MAN = B.BIRTH_MAN
            WHERE ABS(JULIANDAY(A.OP_DATE) - JULIANDAY(B.OP_DATE)) = 1
                OR LENGTH(A.CERT_NUM_MAN) <> LENGTH(B.CERT_NUM_MAN) OR LENGTH(A.CERT_NUM_WOMAN) <> LENGTH(B.CERT_NUM_WOMAN)
            """,
            "SELECT COUNT(*) FROM RC_MARRY"),
        ["REMARK_TEXT"] = (
            "SELECT COUNT(*) FROM RC_MARRY WHERE REMARK IS NOT NULL AND REMARK NOT LIKE '%方身份证号37%'",
            "SELECT COUNT(*) FROM RC_MARRY WHERE DATA_SOURCE = '2'"),
        ["REMARK_HOLDS_NUMBER"] = (
            "SELECT COUNT(*) FROM RC_MARRY WHERE REMARK LIKE '%方身份证号37%'",
            $"SELECT COUNT(*) FROM SIDES WHERE {Mainland} AND {Missing} AND OP_DATE < '1984'"),
    };

    public static TheoryData<string> Codes => new(Quirks.In(typeof(MarriageQuirks)).Select(rate => rate.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Quirk_CountedInTheTables_OccursAtItsRate(string code)
    {
        using var registry = sandbox.Open("marriage.db");
        registry.Run(Sides);

        var (count, among) = _counts.TryGetValue(code, out var own) ? own : Statements(_conditions[code]);
        var found = registry.Number(count) / registry.Number(among);

        Quirks.AssertRate(typeof(MarriageQuirks), code, found);
    }

    private static (string, string) Statements((string Table, string Has, string Among) of) => (
        $"SELECT COUNT(*) FROM {of.Table} WHERE ({of.Among}) AND ({of.Has})",
        $"SELECT COUNT(*) FROM {of.Table} WHERE {of.Among}");
}
