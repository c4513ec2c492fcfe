using System.Net;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Profiles;

/// <summary>Over a database that is no sandbox, the keys that everybody knows open nothing, and nothing about people is answered without one, on no path; all else is.</summary>
public sealed class UnmarkedDatabaseTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("""person(idNumber: "370199198003150010") { idNumber }""")]
    [InlineData("""persons(idNumbers: ["370199198003150010"]) { idNumber }""")]
    [InlineData("marriageEvents { totalCount }")]
    [InlineData("burialRecords { totalCount }")]
    [InlineData("""socialOrganization(creditCode: "5137160099N0000192") { legalRepresentative { idNumber } }""")]
    [InlineData("""socialOrganization(creditCode: "5137160099N0000192") { oversight { legalRepresentativeDeceased } }""")]
    public async Task PersonalField_OverNoSandbox_IsRefused(string field)
    {
        using var marriages = new ForeignMarriages(marked: false);
        using var client = gateway.Start(marriages.Settings);
        client.DefaultRequestHeaders.Clear();

        var answer = await GatewayFixture.AskAsync(client, $"{{ {field} }}");
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("FORBIDDEN_FIELD", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("370199198003150010", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyOfTheSandbox_OverNoSandbox_IsNobodys()
    {
        using var marriages = new ForeignMarriages(marked: false);
        using var client = gateway.Start(marriages.Settings).AsDeveloper();

        using var response = await client.GetAsync(new Uri("/graphql?query={__typename}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task PublicField_OverNoSandbox_IsAnswered()
    {
        using var marriages = new ForeignMarriages(marked: false);
        using var client = gateway.Start(marriages.Settings);
        client.DefaultRequestHeaders.Clear();

        var data = await GatewayFixture.DataAsync(client, """{ division(code: "371602") { path } socialOrganization(creditCode: "5137160099N0000192") { name legalRepresentativeName } burialFacilities(first: 1) { nodes { name } } }""");
        Assert.Equal("滨州市沙盒老年体育协会", data.GetProperty("socialOrganization").GetProperty("name").GetString());
    }
}
