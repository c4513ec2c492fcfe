namespace CivilAffairsGraph.Gateway.Tests.Graph;

public sealed class OrganizationPersonaTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("5137160099N0000192", "滨州市沙盒老年体育协会", "ACTIVE", true, "YES")]
    [InlineData("5237010299N000027G", "济南市历下区沙盒社会工作服务中心", "ACTIVE", false, "UNKNOWN")]
    [InlineData("5337000099N0000356", "山东省沙盒公益基金会", "CANCELLED", false, "UNKNOWN")]
    [InlineData("5137120099N000043X", "莱芜市沙盒志愿者协会", "ACTIVE", null, "UNKNOWN")]
    public async Task Organization_OfTheTable_AnswersAsTheTableSays(string code, string name, string status, bool? zombie, string deceased)
    {
        var data = await gateway.DataAsync(
            "query($c: CreditCode!) { socialOrganization(creditCode: $c) { name status oversight { zombieSuspected legalRepresentativeDeceased } } }", new { c = code.ToLowerInvariant() });

        var organization = data.GetProperty("socialOrganization");
        var oversight = organization.GetProperty("oversight");
        Assert.Equal((name, status), (organization.GetProperty("name").GetString(), organization.GetProperty("status").GetString()));
        Assert.True(zombie is null || oversight.GetProperty("zombieSuspected").GetBoolean() == zombie);
        Assert.Equal(deceased, oversight.GetProperty("legalRepresentativeDeceased").GetString());
    }

    [Fact]
    public async Task 莱芜市沙盒志愿者协会_NeverMigrated_IsFoundWhereItsTerritoryIsToday()
    {
        var data = await gateway.DataAsync("""
            {
              a: socialOrganizations(where: { creditCode: { eq: "5137120099N000043X" }, division: { within: "370100" } }) { totalCount nodes { division { code name isCurrent current { code } } } }
              b: socialOrganizations(where: { creditCode: { eq: "5137120099N000043X" }, division: { within: "370200" } }) { totalCount }
              c: socialOrganizations(where: { creditCode: { eq: "5137120099N000043X" }, division: { within: "371200" } }) { totalCount }
            }
            """);

        Assert.Equal((1, 0, 1), (data.GetProperty("a").GetProperty("totalCount").GetInt32(), data.GetProperty("b").GetProperty("totalCount").GetInt32(), data.GetProperty("c").GetProperty("totalCount").GetInt32()));
        var division = data.GetProperty("a").GetProperty("nodes")[0].GetProperty("division");
        Assert.Equal(("371200", false, "370100"), (division.GetProperty("code").GetString(), division.GetProperty("isCurrent").GetBoolean(), division.GetProperty("current")[0].GetProperty("code").GetString()));
    }
}
