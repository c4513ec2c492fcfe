using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.SocialOrganizations;

[Collection(OrganizationCollection.Name)]
public sealed class OrganizationQuirkTests(OrganizationDatabase database)
{
    private const string Rows = "SOM_ORGAN";
    private const string Dates = "(SELECT buildDate AS d FROM SOM_ORGAN UNION ALL SELECT regDate FROM SOM_ORGAN UNION ALL SELECT cancelDate FROM SOM_ORGAN)";
    private const string WasOld = "ifBranch = '0' AND SUBSTR(regDate, 1, 4) BETWEEN '1900' AND '2015' AND (cancelDate = '' OR cancelDate >= '2016')";
    private const string Money = "regMon <> ''";
    private const string Unit = "regMon LIKE '%万%' OR regMon LIKE '%元'";
    private const string OldName = "borgName LIKE '%文化_' OR borgName LIKE '%文化广电%' OR borgName LIKE '%农业_' OR borgName LIKE '%经济和信息化%' OR borgName LIKE '%经济贸易%' OR borgName LIKE '%卫生和计划生育%' OR borgName LIKE '%卫生_' OR borgName LIKE '%劳动和社会保障%'";
    private const string NewName = "borgName LIKE '%文化和旅游%' OR borgName LIKE '%农业农村%' OR borgName LIKE '%工业和信息化%' OR borgName LIKE '%卫生健康%' OR borgName LIKE '%人力资源%'";

    // Due up to the newest: after the year of registration, up to 2024 or the year before the end. The last but one is never missing but for zombies.
    private const string Due = """
        (SELECT sorgId, Last - First + 1 AS Due, Last, (SELECT COUNT(*) FROM SOM_CHECK c WHERE c.sorgId = o.sorgId) AS Reported
         FROM (SELECT sorgId, SUBSTR(regDate, 1, 4) + 1 AS First, CASE cancelDate WHEN '' THEN 2024 ELSE MIN(2024, SUBSTR(cancelDate, 1, 4) - 1) END AS Last
               FROM SOM_ORGAN WHERE regDate <> '' AND ROW_ID > 4) o
         WHERE Last > First AND EXISTS (SELECT 1 FROM SOM_CHECK c WHERE c.sorgId = o.sorgId AND c.year = CAST(Last - 1 AS TEXT)))
        """;

    private static readonly string _today = string.Join(", ", DivisionData.Instance.Table(2024).Where(span => span.Level <= 3).Select(span => $"'{span.Code}'"));

    // What to count, in which rows, among which of them.
    private static readonly Dictionary<string, (string Table, string Has, string Among)> _conditions = new()
    {
        ["CREDIT_CODE_NEVER"] = (Rows, "uscCode = ''", WasOld),
        ["CREDIT_CODE_OLD_NUMBER"] = (Rows, "LENGTH(uscCode) = 15", WasOld),
        ["CREDIT_CODE_LOWER_CASE"] = (Rows, "uscCode <> UPPER(uscCode)", "uscCode GLOB '*[A-Za-z]*'"),
        ["ORGAN_CODE_HYPHEN"] = (Rows, "organCode LIKE '________-_'", "organCode <> ''"),
        ["ORGAN_CODE_DISAGREES"] = (Rows, "REPLACE(organCode, '-', '') <> UPPER(SUBSTR(uscCode, 9, 9))", "LENGTH(uscCode) = 18"),
        ["BRACKETS_HALF_WIDTH"] = (Rows, "cnName LIKE '%(%)%'", "cnName LIKE '%(%' OR cnName LIKE '%（%'"),
        ["ORPHAN_BRANCH"] = (Rows, "mainSorgId NOT IN (SELECT sorgId FROM SOM_ORGAN)", "ifBranch = '1'"),
        ["SUPERVISOR_OLD_NAME"] = (Rows, OldName, $"regDate <> '' AND regDate < '2018' AND ({OldName} OR {NewName})"),
        ["SUPERVISOR_DIRECT"] = (Rows, "borgName = '直接登记'", "1"),
        ["SUPERVISOR_EMPTY"] = (Rows, "borgName = ''", "1"),
        ["AREA_MIGRATED"] = (Rows, "SUBSTR(morgArea, 1, 6) <> SUBSTR(sorgId, 3, 6)", $"SUBSTR(sorgId, 3, 6) NOT IN ({_today})"),
        ["MONEY_WITH_UNIT"] = (Rows, "regMon LIKE '%万' OR regMon LIKE '%万元'", Money),
        ["MONEY_IN_YUAN"] = (Rows, "regMon LIKE '%元' AND regMon NOT LIKE '%万元'", Money),
        ["MONEY_UNIT_UNCLEAR"] = (Rows, $"CAST(regMon AS REAL) >= 100000 AND NOT ({Unit})", "CAST(regMon AS REAL) >= CASE WHEN regMon LIKE '%元' AND regMon NOT LIKE '%万元' THEN 100000 ELSE 10 END"),
        ["CURRENCY_EMPTY"] = (Rows, "currency = ''", Money),
        ["CURRENCY_FOREIGN"] = (Rows, "currency NOT IN ('', '人民币')", Money),
        ["DATE_DOTTED"] = (Dates, "d GLOB '[0-9][0-9][0-9][0-9].[0-9]*'", "d <> '' AND d < '2010'"),
        ["DATE_DAY_ZERO"] = (Dates, "d LIKE '____-__-00'", "d <> '' AND d < '2010'"),
        ["DATE_COMPACT"] = (Dates, "LENGTH(d) = 8 AND CAST(d AS INTEGER) > 19000000", "d <> ''"),
        ["REGISTRATION_DATE_EMPTY"] = (Rows, "regDate = ''", "sorgStatus IN ('22', '31', '32', '52', '62')"),
        ["REPORT_RESULT_UNKNOWN"] = ("SOM_CHECK", "result NOT IN ('1', '2', '3')", "1"),
        ["ZOMBIE"] = (Rows, "NOT EXISTS (SELECT 1 FROM SOM_CHECK c WHERE c.sorgId = SOM_ORGAN.sorgId AND c.year >= '2023')", "sorgStatus IN ('22', '31') AND regDate <> '' AND regDate < '2023'"),
        ["REPRESENTATIVE_NUMBER_EMPTY"] = ("SOM_DUTY", "idCard = ''", "dutyType = '1'"),
    };

    public static TheoryData<string> Codes => new(_conditions.Keys);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Quirk_CountedInTheTables_OccursAtItsRate(string code)
    {
        var (table, has, among) = _conditions[code];

        var found = database.Registry.Number($"SELECT COUNT(*) FROM {table} WHERE ({among}) AND ({has})") / database.Registry.Number($"SELECT COUNT(*) FROM {table} WHERE {among}");

        Quirks.AssertRate(typeof(OrganizationQuirks), code, found);
    }

    [Theory]
    [InlineData("CREDIT_CODE_OLD_NUMBER")]
    [InlineData("CREDIT_CODE_LOWER_CASE")]
    [InlineData("ORGAN_CODE_HYPHEN")]
    [InlineData("ORGAN_CODE_DISAGREES")]
    [InlineData("BRACKETS_HALF_WIDTH")]
    [InlineData("ORPHAN_BRANCH")]
    [InlineData("SUPERVISOR_OLD_NAME")]
    [InlineData("SUPERVISOR_DIRECT")]
    [InlineData("AREA_MIGRATED")]
    [InlineData("MONEY_WITH_UNIT")]
    [InlineData("MONEY_IN_YUAN")]
    [InlineData("MONEY_UNIT_UNCLEAR")]
    [InlineData("CURRENCY_FOREIGN")]
    [InlineData("REGISTRATION_DATE_EMPTY")]
    public void Quirk_InTheTruth_IsThatOfTheSameRows(string code)
    {
        var (table, has, among) = _conditions[code];
        var scope = code is "SUPERVISOR_OLD_NAME" or "CREDIT_CODE_OLD_NUMBER" ? "1" : among;

        var rows = database.Registry.Rows($"SELECT ROW_ID FROM {table} WHERE ({scope}) AND ({has}) ORDER BY ROW_ID").Select(row => long.Parse(row[0]!, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(rows, database.Truth.Values.Where(line => line.GetProperty("quirks").EnumerateArray().Any(quirk => quirk.GetProperty("code").GetString() == code)).Select(line => line.GetProperty("rowId").GetInt64()));
    }

    [Fact]
    public void Reports_OfThoseThatReport_AreSometimesMissing()
    {
        var found = database.Registry.Number($"SELECT 1.0 * SUM(Due - Reported) / SUM(Due - 1) FROM {Due}");

        Quirks.AssertRate(typeof(OrganizationQuirks), "REPORT_MISSING", found);
    }

    [Fact]
    public void Quirks_Listed_AreAllCounted() =>
        Assert.Equal(
            Quirks.In(typeof(OrganizationQuirks)).Select(quirk => quirk.Code).Order(StringComparer.Ordinal),
            _conditions.Keys.Append("REPORT_MISSING").Append("REPRESENTATIVE_DEAD").Order(StringComparer.Ordinal));
}
