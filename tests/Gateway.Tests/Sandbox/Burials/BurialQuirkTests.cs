using CivilAffairsGraph.Gateway.Sandbox.Burials;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.Burials;

[Collection(SandboxCollection.Name)]
public sealed class BurialQuirkTests(SandboxFixture sandbox)
{
    private const string Newborn = "AGE LIKE '生后%'";
    private const string Named = "IF_NAMELESS = '0' AND COALESCE(AGE, '') NOT LIKE '生后%'";

    private static readonly Dictionary<string, (string Has, string Among)> _conditions = new()
    {
        ["NAMELESS"] = ("IF_NAMELESS = '1' AND NAME = '无名氏' AND ID_CARD IS NULL", "1"),
        ["AGE_IN_DAYS"] = (Newborn, "1"),
        ["NUMBER_EMPTY"] = ("ID_CARD IS NULL", Named),
        ["APPLICANT_NUMBER"] = ("(SUBSTR(ID_CARD, 17, 1) % 2 = 1) <> (SEX = '1') OR SUBSTR(ID_CARD, 7, 8) <> REPLACE(BIRTHDAY, '-', '')", "1"),
        ["SEX_EMPTY"] = ("SEX IS NULL", "1"),
        ["BIRTHDAY_EMPTY"] = ("BIRTHDAY IS NULL", Named),
        ["TIME_MISSING"] = ("LENGTH(DEATH_DATE) = 10", "1"),
        ["DEATH_DATE_PARTIAL"] = ("LENGTH(DEATH_DATE) < 10", "1"),
        ["CREMATION_BEFORE_DEATH"] = ("LENGTH(DEATH_DATE) >= 10 AND SUBSTR(CREMATION_TIME, 1, 10) < SUBSTR(DEATH_DATE, 1, 10)", "CREMATION_TIME IS NOT NULL"),
        ["STATUS_REGISTERED"] = ("STATUS = '0'", "1"),
        ["STATUS_WAITING"] = ("STATUS = '1'", "1"),
        ["STATUS_CANCELLED"] = ("STATUS = '3'", "1"),
        ["CEMETERY_MISSING"] = ("CEME_ID IS NULL", "DEATH_DATE >= '2019-01-01' AND ASHES_GO = '2'"),
        ["REISSUED"] = ("CERT_STATUS = '0'", "STATUS = '2'"),
        ["CLOCK_SKEW"] = ("CREATE_TIME < SUBSTR(DEATH_DATE, 1, 10)", "1"),
        ["HOUSEHOLD_OTHER_PROVINCE"] = ("POPULACE NOT LIKE '37%'", "1"),
        ["HOUSEHOLD_COUNTY"] = ("LENGTH(POPULACE) = 6", "1"),
    };

    public static TheoryData<string> Codes => new(_conditions.Keys);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Quirk_CountedInTheTable_OccursAtItsRate(string code)
    {
        using var registry = sandbox.Open("burial.db");
        var (has, among) = _conditions[code];

        var found = registry.Number($"SELECT COUNT(*) FROM FIS_DEAD WHERE ({among}) AND ({has})") / registry.Number($"SELECT COUNT(*) FROM FIS_DEAD WHERE {among}");

        Quirks.AssertRate(typeof(BurialQuirks), code, found);
    }

    [Fact]
    public void DeadId_OfAReinstalledProgram_BelongsToSeveralDead()
    {
        using var registry = sandbox.Open("burial.db");

        var repeated = registry.Number("SELECT SUM(N - 1) FROM (SELECT COUNT(DISTINCT NAME || COALESCE(AGE, '') || SUBSTR(DEATH_DATE, 1, 4)) AS N FROM FIS_DEAD GROUP BY DEAD_ID)");

        Quirks.AssertRate(typeof(BurialQuirks), "DEAD_ID_REUSED", repeated / registry.Number("SELECT COUNT(*) FROM FIS_DEAD"));
    }

    [Fact]
    public void Household_AfterTheMergersOf2021_IsOftenAVillageThatIsGone()
    {
        var present = DivisionData.Instance.Table(2021).Concat(DivisionData.Instance.Table(2024)).Where(span => span.Level == 5).Select(span => span.Code).ToHashSet();
        using var registry = sandbox.Open("burial.db");

        var villages = registry.Rows("SELECT POPULACE FROM FIS_DEAD WHERE DEATH_DATE >= '2021' AND LENGTH(POPULACE) = 12 AND POPULACE LIKE '37%' AND POPULACE NOT LIKE '%000000'");
        var gone = villages.Count(row => !present.Contains(row[0]!));

        Quirks.AssertRate(typeof(BurialQuirks), "HOUSEHOLD_OLD", (double)gone / villages.Count);
    }

    [Fact]
    public void Quirks_Listed_AreAllCounted() =>
        Assert.Equal(
            Quirks.In(typeof(BurialQuirks)).Select(quirk => quirk.Code).Order(StringComparer.Ordinal),
            _conditions.Keys.Append("DEAD_ID_REUSED").Append("HOUSEHOLD_OLD").Order(StringComparer.Ordinal));
}
