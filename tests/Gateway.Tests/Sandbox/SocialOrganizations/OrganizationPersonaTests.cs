using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.SocialOrganizations;

[Collection(SandboxCollection.Name)]
public sealed class OrganizationPersonaTests(SandboxFixture sandbox)
{
    [Fact]
    public void Personas_InTheUsualSandbox_AreExactlyAsDocumented()
    {
        using var registry = sandbox.Open("social-organization.db");

        AssertPersonas(registry, 2025);
    }

    [Fact]
    public async Task Personas_InAnotherSandbox_AreExactlyAsDocumented()
    {
        var root = Directory.CreateTempSubdirectory("organization-personas-");
        var directory = Path.Combine(root.FullName, "sandbox");
        await SandboxCreator.EnsureAsync(new SandboxSettings(42, 1, new DateOnly(2022, 6, 30)), directory, new Progress<SandboxProgress>(), TestContext.Current.CancellationToken);

        using (var registry = new SqliteConnection($"Data Source={Path.Combine(directory, "social-organization.db")};Mode=ReadOnly;Pooling=False"))
        {
            registry.Open();
            AssertPersonas(registry, 2022);
        }

        root.Delete(recursive: true);
    }

    [Fact]
    public void Representatives_OfOrganizationsInForce_AreSometimesCremated()
    {
        using var registry = sandbox.Open("social-organization.db");
        using var burials = sandbox.Open("burial.db");
        var cremated = burials.Rows("SELECT DISTINCT ID_CARD FROM FIS_DEAD WHERE STATUS = '2'").Select(row => row[0]).ToHashSet();

        var representatives = registry.Rows("SELECT d.idCard FROM SOM_ORGAN o JOIN SOM_DUTY d USING (sorgId) WHERE d.dutyType = '1' AND o.sorgStatus IN ('22', '31')");

        Quirks.AssertRate(typeof(OrganizationQuirks), "REPRESENTATIVE_DEAD", (double)representatives.Count(row => cremated.Contains(row[0])) / representatives.Count);
    }

    [Fact]
    public async Task Officers_OfAll_ArePeopleOfTheOtherRegistries()
    {
        var people = await File.ReadAllLinesAsync(Path.Combine(sandbox.Directory, "truth.jsonl"), TestContext.Current.CancellationToken);
        var names = people.Where(line => line.StartsWith("{\"type\":\"person\"", StringComparison.Ordinal))
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToDictionary(line => line.GetProperty("idNumber").GetString()!, line => line.GetProperty("name").GetString());
        using var registry = sandbox.Open("social-organization.db");

        Assert.All(registry.Rows("SELECT idCard, name FROM SOM_DUTY WHERE idCard <> ''"), row => Assert.Equal(row[1], names[row[0]!]));
    }

    private static void AssertPersonas(SqliteConnection registry, int lastYear)
    {
        string[][] expected =
        [
            ["1", "5137160099N0000192", "滨州市沙盒老年体育协会", "S", "22", "371600000000", "2003", "", "2004", "2018", "15"],
            ["2", "5237010299N000027G", "济南市历下区沙盒社会工作服务中心", "M", "22", "370102000000", "2016", "", "2017", $"{lastYear}", $"{lastYear - 2016}"],
            ["3", "5337000099N0000356", "山东省沙盒公益基金会", "J", "32", "370000000000", "2008", "2020", "2009", "2019", "11"],
            ["4", "5137120099N000043X", "莱芜市沙盒志愿者协会", "S", "22", "371200000000", "2012", "", "2013", $"{lastYear}", $"{lastYear - 2012}"],
        ];

        Assert.Equal(expected, registry.Rows(
            """
            SELECT o.ROW_ID, uscCode, cnName, sorgType, sorgStatus, morgArea, SUBSTR(regDate, 1, 4), SUBSTR(cancelDate, 1, 4), MIN(year), MAX(year), COUNT(*)
            FROM SOM_ORGAN o JOIN SOM_CHECK c USING (sorgId) WHERE uscCode LIKE '%99N0000%' AND result = '1' GROUP BY o.ROW_ID ORDER BY o.ROW_ID
            """));
        Assert.Equal("2012-05-10", registry.Rows("SELECT regDate FROM SOM_ORGAN WHERE uscCode = '5137120099N000043X'").Single()[0]);
        Assert.Equal(
            ["01371600999901", "邓海", "371799196004300150"],
            registry.Rows("SELECT sorgId, d.name, idCard FROM SOM_ORGAN o JOIN SOM_DUTY d USING (sorgId) WHERE uscCode = '5137160099N0000192' AND legalPeople = '邓海'").Single());
        Assert.Single(registry.Rows("SELECT sorgId FROM SOM_DUTY WHERE idCard = '371799196004300150'"));
    }
}
