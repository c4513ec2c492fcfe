using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.SocialOrganizations;

[Collection(OrganizationCollection.Name)]
public sealed class OrganizationTableTests(OrganizationDatabase database)
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData(1, 2_000)]
    [InlineData(30, 60_000)]
    [InlineData(1000, 60_000)]
    public void Organizations_ByScale_GrowUpToABound(int scale, int expected) =>
        Assert.Equal(expected, new OrganizationSource(SandboxSettings.Default with { Scale = scale }, DivisionData.Instance).Count);

    [Fact]
    public void Organizations_OfScaleTen_HaveAKeyEach()
    {
        Assert.Equal(20_000, database.Registry.Number("SELECT COUNT(DISTINCT sorgId) FROM SOM_ORGAN"));
        Assert.Equal(0, database.Registry.Number("SELECT COUNT(*) FROM (SELECT UPPER(uscCode) AS code FROM SOM_ORGAN WHERE LENGTH(uscCode) = 18 GROUP BY code HAVING COUNT(*) > 1)"));
    }

    [Fact]
    public void Kinds_OfAll_AreInRealShares()
    {
        double share(string type) => database.Registry.Number($"SELECT AVG(sorgType = '{type}') FROM SOM_ORGAN WHERE ifBranch = '0'");

        Assert.InRange(share("S"), 0.39, 0.43);
        Assert.InRange(share("M"), 0.56, 0.60);
        Assert.InRange(share("J"), 0.006, 0.015);
    }

    [Fact]
    public void Statuses_OfAll_AreKnownCodesAndMostlyInForce()
    {
        string[] expected = ["10", "11", "12", "13", "14", "15", "16", "21", "22", "23", "31", "32", "52", "62", "8", "9"];

        Assert.Equal(expected, database.Registry.Rows("SELECT DISTINCT sorgStatus FROM SOM_ORGAN ORDER BY sorgStatus").Select(row => row[0]));
        Assert.InRange(database.Registry.Number("SELECT AVG(sorgStatus = '22') FROM SOM_ORGAN"), 0.8, 0.9);
        Assert.Equal(0, database.Registry.Number("SELECT COUNT(*) FROM SOM_ORGAN WHERE sorgStatus IN ('14', '15', '16') AND ifBranch = '0'"));
    }

    [Fact]
    public void CreditCodes_WellFormed_HaveBothCheckCharactersRight() =>
        Assert.All(database.Registry.Rows("SELECT UPPER(uscCode), sorgType FROM SOM_ORGAN WHERE LENGTH(uscCode) = 18"), row =>
        {
            var (code, type) = (row[0]!, row[1]!);
            Assert.Equal($"5{"SMJ".IndexOf(type, StringComparison.Ordinal) + 1}37", code[..4]);
            // GB 32100: the weighted sum over all 18, the last with weight 1, is a multiple of 31.
            Assert.Equal(0, code.Select((character, place) => Alphabet.IndexOf(character, StringComparison.Ordinal) * (place == 17 ? 1 : (int)System.Numerics.BigInteger.ModPow(3, place, 31))).Sum() % 31);
            Assert.True(IsOrganCode(code[8..17]), code);
        });

    [Fact]
    public void Registrars_OfTheDay_ExistedThen() =>
        Assert.All(database.Registry.Rows("SELECT SUBSTR(sorgId, 3, 6), SUBSTR(regDate, 1, 4) FROM SOM_ORGAN WHERE regDate >= '2003'"), row =>
        {
            var year = int.Parse(row[1]!, CultureInfo.InvariantCulture);
            Assert.Contains(DivisionData.Instance.Spans.Where(span => span.Code == row[0]), span => span.In(Math.Min(2024, year)) || span.In(year - 1));
        });

    [Fact]
    public void Registrars_OfLaiwu_AreOldOrMigrated()
    {
        Assert.InRange(database.Registry.Number("SELECT COUNT(*) FROM SOM_ORGAN WHERE sorgId LIKE '__3712%' AND morgArea IN ('371200000000', '371202000000', '371203000000')"), 10, 1000);
        Assert.InRange(database.Registry.Number("SELECT COUNT(*) FROM SOM_ORGAN WHERE sorgId LIKE '__3712%' AND morgArea IN ('370100000000', '370116000000', '370117000000')"), 10, 1000);
    }

    [Fact]
    public void Names_OfAll_HoldSandboxOnlyForPersonas() =>
        Assert.Equal(["1", "2", "3", "4"], database.Registry.Rows("SELECT ROW_ID FROM SOM_ORGAN WHERE cnName LIKE '%沙盒%' ORDER BY ROW_ID").Select(row => row[0]));

    [Fact]
    public void Branches_ButOrphans_HaveAnAssociationInForce() =>
        Assert.Equal(0, database.Registry.Number("SELECT COUNT(*) FROM SOM_ORGAN b JOIN SOM_ORGAN m ON m.sorgId = b.mainSorgId WHERE m.sorgStatus <> '22' OR m.ifBranch <> '0' OR m.sorgType <> b.sorgType OR INSTR(REPLACE(REPLACE(b.cnName, '（', '('), '）', ')'), REPLACE(REPLACE(m.cnName, '（', '('), '）', ')')) <> 1"));

    [Fact]
    public void Representatives_OfAll_AreNamedInBothPlaces() =>
        Assert.Equal(20_000, database.Registry.Number("SELECT COUNT(*) FROM SOM_ORGAN o JOIN SOM_DUTY d ON d.sorgId = o.sorgId AND d.dutyType = '1' AND d.name = o.legalPeople"));

    [Fact]
    public void PersonalNumbers_OfOfficers_CannotBelongToAnybody() =>
        Assert.Equal(0, database.Registry.Number("SELECT COUNT(*) FROM SOM_DUTY WHERE (idCard <> '' AND idCard NOT GLOB '37[0-9][0-9]99*') OR phone NOT GLOB '100[0-9]*' OR LENGTH(phone) <> 11"));

    [Fact]
    public void Reports_OfAll_AreOfDueYearsAndTheirLastIsTheCheckYear()
    {
        Assert.Equal(0, database.Registry.Number("SELECT COUNT(*) FROM SOM_CHECK c JOIN SOM_ORGAN o USING (sorgId) WHERE o.ROW_ID > 4 AND (c.year > '2024' OR c.year <= SUBSTR(o.regDate, 1, 4) OR (o.cancelDate <> '' AND c.year >= SUBSTR(o.cancelDate, 1, 4)))"));
        Assert.Equal(0, database.Registry.Number("SELECT COUNT(*) FROM SOM_ORGAN o WHERE checkYear <> COALESCE((SELECT MAX(year) FROM SOM_CHECK c WHERE c.sorgId = o.sorgId), '')"));
    }

    [Fact]
    public void Truth_OfEachRow_IsWhatItsTextsTell() =>
        Assert.All(database.Registry.Rows("SELECT ROW_ID, regDate, cancelDate, regMon, currency, uscCode, morgArea, sorgStatus, legalPeople FROM SOM_ORGAN"), row =>
        {
            var truth = database.Truth[long.Parse(row[0]!, CultureInfo.InvariantCulture)];
            Assert.Equal(Partial(row[1]!), Text(truth, "registeredOn"));
            Assert.Equal(Partial(row[2]!), Text(truth, "cancelledOn"));
            Assert.Equal(Yuan(row[3]!, row[4]!), truth.TryGetProperty("capitalYuan", out var yuan) ? yuan.GetDecimal() : null);
            Assert.Equal(row[5]!.Length == 18 ? row[5]!.ToUpperInvariant() : null, Text(truth, "creditCode"));
            Assert.Equal(row[6], Text(truth, "division") + "000000");
            Assert.Equal(row[7], Text(truth, "statusCode"));
            Assert.Equal(row[8], Text(truth, "legalRepresentativeName"));
        });

    [Fact]
    public void FiledOrganizations_Communities_ExistedBeforeTheMergers()
    {
        var villages = DivisionData.Instance.Spans.Where(span => span.Level == 5 && span.FirstYear <= 2020).Select(span => span.Code).ToHashSet();

        Assert.All(database.Registry.Rows("SELECT communityCode FROM SOM_FILED"), row => Assert.Contains(row[0]!, villages));
        Assert.Equal(400, database.Registry.Number("SELECT COUNT(*) FROM SOM_ILLEGAL"));
    }

    private static string? Text(JsonElement line, string property) => line.TryGetProperty(property, out var value) ? value.GetString() : null;

    private static string? Partial(string text)
    {
        var match = Regex.Match(text, @"^(\d{4})(?:-(\d\d)-(\d\d)|(\d\d)(\d\d)|\.(\d{1,2}))$");
        var parts = match.Groups.Values.Skip(1).Where(part => part.Success && part.Value != "00").Select(part => part.Value.PadLeft(2, '0'));
        return text == "" ? null : string.Join('-', parts);
    }

    private static decimal? Yuan(string money, string currency)
    {
        var unit = money.TrimStart([.. "0123456789."]);
        var number = money == "" ? 0 : decimal.Parse(money[..^unit.Length], CultureInfo.InvariantCulture);
        return currency is not ("" or "人民币") || money == "" || (unit == "" && number >= 100_000) ? null : unit == "元" ? number : number * 10_000;
    }

    private static bool IsOrganCode(string code)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = weights.Select((weight, place) => weight * "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".IndexOf(code[place], StringComparison.Ordinal)).Sum();
        var check = code[8] == 'X' ? 10 : code[8] - '0';
        return (sum + check) % 11 == 0;
    }
}
