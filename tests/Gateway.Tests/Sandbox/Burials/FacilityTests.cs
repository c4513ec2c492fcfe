using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Burials;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.Burials;

[Collection(SandboxCollection.Name)]
public sealed class FacilityTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData(1, 700)]
    [InlineData(8, 5_600)]
    [InlineData(100, 6_000)]
    public void Facilities_ByScale_GrowUpToABound(int scale, int expected)
    {
        var facilities = new Facilities(SandboxSettings.Default with { Scale = scale }, DivisionData.Instance).All;

        Assert.Equal(expected, facilities.Count);
        Assert.Equal(expected, facilities.DistinctBy(facility => facility.Id).Count());
    }

    [Fact]
    public void Burials_WithACemeteryOrAHome_NameOneThatExists()
    {
        using var registry = sandbox.Open("burial.db");

        Assert.InRange(registry.Number("SELECT COUNT(*) FROM FIS_DEAD JOIN FIS_CEME USING (CEME_ID)"), 1000, 20_000);
        Assert.Equal(0, registry.Number("SELECT COUNT(*) FROM FIS_DEAD WHERE CEME_ID IS NOT NULL AND CEME_ID NOT IN (SELECT CEME_ID FROM FIS_CEME)"));
        Assert.Equal(0, registry.Number("SELECT COUNT(*) FROM FIS_DEAD WHERE SUBSTR(DEAD_ID, 1, 8) NOT IN (SELECT UNIT_ID FROM FIS_HOME)"));
        Assert.Equal(0, registry.Number("SELECT COUNT(*) FROM FIS_HOME WHERE LENGTH(UNIT_ID) <> 8 OR NAME NOT LIKE '%殡仪馆'"));
    }

    [Fact]
    public void Burials_WithACemetery_AreAfterItsApproval()
    {
        using var registry = sandbox.Open("burial.db");

        Assert.Equal(0, registry.Number("SELECT COUNT(*) FROM FIS_DEAD JOIN FIS_CEME USING (CEME_ID) WHERE LENGTH(APPROVE_TIME) = 10 AND LENGTH(DEATH_DATE) >= 10 AND APPROVE_TIME > DEATH_DATE"));
    }

    [Fact]
    public void ChenJuns_Cemetery_IsPublicAndServesRealVillages()
    {
        using var registry = sandbox.Open("burial.db");

        var row = Assert.Single(registry.Rows("SELECT PROP, DEPT_CODE, APPROVE_TIME, SERVE_CODES FROM FIS_DEAD JOIN FIS_CEME USING (CEME_ID) WHERE ID_CARD = '371699194801200051'"));

        Assert.Equal(["2", "371602", "2015-04-05"], row[..3]);
        Assert.All(row[3]!.Split(';'), code => Assert.NotNull(DivisionData.Instance.Find(code, 2016)));
    }

    [Fact]
    public void PublicFacilities_Served_AreVillagesOfTheirTimeManyGoneToday()
    {
        var divisions = DivisionData.Instance;
        var facilities = new Facilities(SandboxSettings.Default, divisions).All;
        var served = facilities.SelectMany(facility => facility.Served.Select(code => (facility.ApprovedOn.Year, code))).ToList();

        Assert.All(served, entry => Assert.Contains(Enumerable.Range(entry.Year - 1, 3), year => divisions.Find(entry.code, Math.Clamp(year, 2016, 2024)) is not null));
        Assert.InRange((double)served.Count(entry => divisions.Find(entry.code, 2024) is null) / served.Count, 0.1, 0.6);
        Assert.All(facilities, facility => Assert.Equal(facility.IsPublicBenefit, facility.Served.Count > 0));
    }

    [Fact]
    public void CemeteryFor_Laiwu_FindsThoseOfItsOldCode()
    {
        var facilities = new Facilities(SandboxSettings.Default with { Scale = 8 }, DivisionData.Instance);
        var old = facilities.All.Where(facility => facility.County == "371202").Select(facility => facility.Id).ToHashSet();

        var found = Enumerable.Range(0, 200).Select(index => facilities.CemeteryFor("370116", new DateOnly(2023, 5, 1), new SandboxRandom(1, "test", index)));

        Assert.Contains(found, id => id is not null && old.Contains(id));
    }

    [Fact]
    public void CemeteryFor_ACountyWithoutAny_IsNull() =>
        Assert.Null(new Facilities(SandboxSettings.Default, DivisionData.Instance).CemeteryFor("379999", new DateOnly(2023, 5, 1), new SandboxRandom(1, "test", 0)));

    [Theory]
    [InlineData("张家村村民委员会", "张家村")]
    [InlineData("张家村民委员会", "张家村")]
    [InlineData("大杨村委会", "大杨村")]
    [InlineData("三重社区村委会", "三重社区")]
    [InlineData("解放路社区居委会", "解放路社区")]
    public void Village_Named_LeavesOutItsCommittee(string name, string expected) => Assert.Equal(expected, FacilityNames.Village(name));
}
