using System.Net;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Look-ups that are refused.</summary>
public sealed class LookupRefusalTests(GatewayFixture gateway)
{
    private const string Marital = "{ verifyMaritalStatus(idNumber: \"370199198003150010\", name: \"李伟\") { verdict } }";
    private const string Deceased = "{ verifyDeceased(idNumber: \"370199198003150010\", name: \"李伟\") { verdict } }";
    private const string Certificate = "{ verifyCertificate(number: \"J370102-2005-900003\", holderName: \"李伟\") { status } }";
    private const string Batch = "{ verifyBatch(items: [{ id: \"1\", deceased: { idNumber: \"370199198003150010\", name: \"李伟\" } }]) { verdict } }";

    [Theory]
    [InlineData("sandbox-statistics", "statistics", Marital, "FORBIDDEN_FIELD")]
    [InlineData("sandbox-supervision", "organization-supervision", Marital, "FORBIDDEN_FIELD")]
    [InlineData("sandbox-supervision", "organization-supervision", Deceased, "PURPOSE_NOT_ALLOWED")]
    [InlineData("sandbox-marriage-desk", "marriage-registration", Deceased, "FORBIDDEN_FIELD")]
    [InlineData("sandbox-binzhou", "marriage-registration", Deceased, "PURPOSE_NOT_ALLOWED")]
    [InlineData("sandbox-benefits", "benefit-review", Certificate, "PURPOSE_NOT_ALLOWED")]
    [InlineData("sandbox-benefits", "estate-settlement", Marital, "PURPOSE_NOT_ALLOWED")]
    [InlineData("sandbox-marriage-desk", "marriage-registration", Marital, null)]
    [InlineData("sandbox-marriage-desk", "marriage-registration", Certificate, null)]
    [InlineData("sandbox-benefits", "benefit-review", Marital, null)]
    [InlineData("sandbox-benefits", "benefit-review", Deceased, null)]
    [InlineData("sandbox-benefits", "benefit-review", Batch, null)]
    [InlineData("sandbox-binzhou", "estate-settlement", Certificate, null)]
    public async Task Lookup_ByAClient_IsAnsweredByItsScopesAndPurpose(string asker, string purpose, string query, string? code)
    {
        using var client = gateway.Anonymous();
        client.As(Developer.HeadersOf(asker, purpose));

        Assert.Equal(code, Lookup.Code(await Lookup.AskAsync(client, query)));
    }

    [Fact]
    public async Task CremationCertificate_WithoutAScopeOfBurials_IsForbidden()
    {
        using var client = gateway.Anonymous();
        client.As(Developer.HeadersOf("sandbox-marriage-desk", "marriage-registration"));

        Assert.Equal("FORBIDDEN_FIELD", Lookup.Code(await Lookup.CertificateAsync(client, "3716020120190000000", "CREMATION", null, "陈军")));
    }

    [Fact]
    public async Task Verdict_DecidedElsewhere_IsGivenToAClientOfAnotherDivision()
    {
        using var client = gateway.Anonymous();
        client.As(Developer.HeadersOf("sandbox-binzhou", "estate-settlement"));

        Assert.Equal("YES", Lookup.Of(await Lookup.MaritalStatusAsync(client, "370199198003150010", "李伟"), "verdict"));
    }

    [Fact]
    public async Task Lookup_ByGet_IsRefused()
    {
        using var response = await gateway.Client.GetAsync(new Uri($"/graphql?query={Uri.EscapeDataString(Marital.Replace("370199198003150010", IdentityNumbers.InAddress, StringComparison.Ordinal))}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("370199198003150011", "李伟")]
    [InlineData("370199198003150010", "")]
    [InlineData("370199198003150010", " \u3000 ")]
    [InlineData("370199198003150010", null)]
    public async Task Lookup_OfWhatIsNoPerson_IsRefusedWithoutRepeatingIt(string number, string? name)
    {
        var answer = await Lookup.MaritalStatusAsync(gateway.Client, number, name ?? new string('长', 101));

        Assert.Equal("BAD_INPUT", Lookup.Code(answer));
        Assert.DoesNotContain("3701991980", answer.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("长长", answer.GetRawText(), StringComparison.Ordinal);
    }
}
