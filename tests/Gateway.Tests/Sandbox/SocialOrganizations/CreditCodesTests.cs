using CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.SocialOrganizations;

public sealed class CreditCodesTests
{
    [Theory]
    [InlineData("51370000MJ00000186")]
    [InlineData("52370102MJD001233T")]
    [InlineData("53370000MJX0008862")]
    [InlineData("51371200MJE004567Y")]
    [InlineData("51370000MJD6217311")]
    public void Compose_PartsOfAKnownCode_GivesTheCode(string code) =>
        Assert.Equal(code, CreditCodes.Compose(code[1], code[2..8], code[8..17]));

    [Theory]
    [InlineData("99N00001", "99N000019")]
    [InlineData("MJD62173", "MJD621731")]
    [InlineData("60003734", "600037341")]
    public void OrganizationCode_Body_GetsItsCheck(string body, string expected) => Assert.Equal(expected, CreditCodes.OrganizationCode(body));
}
