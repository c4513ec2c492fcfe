using CivilAffairsGraph.Adapters.SocialOrganizations;

namespace CivilAffairsGraph.Adapters.Tests.Reading;

/// <summary>How rows of the table of organizations are read.</summary>
public sealed class OrganizationReadingTests
{
    [Theory]
    [InlineData("8", SocialOrganizationStatus.Applying)]
    [InlineData("9", SocialOrganizationStatus.Preparing)]
    [InlineData("10", SocialOrganizationStatus.Refused)]
    [InlineData("11", SocialOrganizationStatus.Applying)]
    [InlineData("12", SocialOrganizationStatus.Preparing)]
    [InlineData("13", SocialOrganizationStatus.Refused)]
    [InlineData("14", SocialOrganizationStatus.Applying)]
    [InlineData("15", SocialOrganizationStatus.Preparing)]
    [InlineData("16", SocialOrganizationStatus.Refused)]
    [InlineData("21", SocialOrganizationStatus.Applying)]
    [InlineData("22", SocialOrganizationStatus.Active)]
    [InlineData("23", SocialOrganizationStatus.Refused)]
    [InlineData("31", SocialOrganizationStatus.Active)]
    [InlineData("32", SocialOrganizationStatus.Cancelled)]
    [InlineData("52", SocialOrganizationStatus.Revoked)]
    [InlineData("62", SocialOrganizationStatus.Cancelled)]
    [InlineData("99", SocialOrganizationStatus.Unknown)]
    [InlineData("", SocialOrganizationStatus.Unknown)]
    public void Status_OfACode_IsItsMeaning(string code, SocialOrganizationStatus expected)
    {
        var organization = Reading.Of(Row(row => row.Status = code));
        Assert.Equal((expected, code == "99" ? "VALUE_UNKNOWN status" : ""), (organization.Status, Reading.Issues(organization.Provenance)));
    }

    [Theory]
    [InlineData("S", SocialOrganizationKind.Association, "")]
    [InlineData("m", SocialOrganizationKind.ServiceInstitution, "")]
    [InlineData("J ", SocialOrganizationKind.Foundation, "")]
    [InlineData("Q", SocialOrganizationKind.Unknown, "VALUE_UNKNOWN kind")]
    public void Kind_OfALetter_IsItsMeaning(string code, SocialOrganizationKind expected, string issues)
    {
        var organization = Reading.Of(Row(row => row.Kind = code));
        Assert.Equal((expected, issues), (organization.Kind, Reading.Issues(organization.Provenance)));
    }

    [Theory]
    [InlineData("3.00", "人民币", "30000", "")]
    [InlineData("3万", "人民币", "30000", "")]
    [InlineData("3 万元", "", "30000", "")]
    [InlineData("30000元", null, "30000", "")]
    [InlineData("1,000万元", "人民币", "10000000", "")]
    [InlineData("99999", "人民币", "999990000", "")]
    [InlineData("100000", "人民币", null, "UNIT_UNCLEAR registeredCapital")]
    [InlineData("100000元", "人民币", "100000", "")]
    [InlineData("三万", "人民币", null, "VALUE_UNKNOWN registeredCapital")]
    [InlineData("-3", "人民币", null, "VALUE_UNKNOWN registeredCapital")]
    [InlineData("3", "美元", null, "")]
    [InlineData("", "人民币", null, "")]
    public void Capital_WithItsUnit_IsInYuan(string filed, string? currency, string? yuan, string issues)
    {
        var organization = Reading.Of(Row(row => (row.RegisteredCapital, row.Currency) = (filed, currency)));
        Assert.Equal((yuan is null ? null : decimal.Parse(yuan, null), issues), (organization.RegisteredCapital, Reading.Issues(organization.Provenance)));
    }

    [Theory]
    [InlineData("1996.5", "1996-05", "")]
    [InlineData("1996.5.8", "1996-05-08", "")]
    [InlineData("1996-05-00", "1996-05", "")]
    [InlineData("1996-00-00", "1996", "")]
    [InlineData("19960508", "1996-05-08", "")]
    [InlineData("19960500", "1996-05", "")]
    [InlineData("1996/5/8", "1996-05-08", "")]
    [InlineData("1996年5月", "1996-05", "")]
    [InlineData("1996年5月8日", "1996-05-08", "")]
    [InlineData("1996", "1996", "")]
    [InlineData("1996-05-08 10:11:12", "1996-05-08", "")]
    [InlineData("00000000", null, "DATE_UNKNOWN registeredOn")]
    [InlineData("1900-01-01", null, "DATE_UNKNOWN registeredOn")]
    [InlineData("19001301", null, "DATE_IMPOSSIBLE registeredOn")]
    [InlineData("1995-02-29", null, "DATE_IMPOSSIBLE registeredOn")]
    [InlineData("不详", null, "DATE_IMPOSSIBLE registeredOn")]
    [InlineData("", null, "")]
    public void RegisteredOn_InEveryWayOfWriting_KeepsItsPrecision(string filed, string? expected, string issues)
    {
        var organization = Reading.Of(Row(row => row.RegisteredOn = filed));
        Assert.Equal((expected, issues), (organization.RegisteredOn?.ToString(), Reading.Issues(organization.Provenance)));
    }

    [Theory]
    [InlineData("51370000MJD6217311", "", "51370000MJD6217311", "")]
    [InlineData("51370000mjd6217311", "MJD621731", "51370000MJD6217311", "")]
    [InlineData("51370000MJD6217311", "MJD62173-1", "51370000MJD6217311", "")]
    [InlineData("51370000MJD6217311", "MJ0000018", "51370000MJD6217311", "ORGANIZATION_CODE_DISAGREES creditCode")]
    [InlineData("51370000MJD6217312", "", null, "CREDIT_CODE_CHECK creditCode")]
    [InlineData("370102500123456", "", null, "CREDIT_CODE_CHECK creditCode")]
    [InlineData("", "MJ0000018", null, "")]
    public void CreditCode_AsFiled_IsTheCodeOrNull(string filed, string organizationCode, string? expected, string issues)
    {
        var organization = Reading.Of(Row(row => (row.CreditCode, row.OrganizationCode) = (filed, organizationCode)));
        Assert.Equal((expected, issues), (organization.CreditCode?.Value, Reading.Issues(organization.Provenance)));
    }

    [Theory]
    [InlineData("1", "01370000000001", "01370000000001")]
    [InlineData("0", "01370000000001", null)]
    [InlineData(null, "01370000000001", null)]
    [InlineData("1", "", null)]
    public void MainOrganization_OfABranch_IsItsKey(string? branch, string main, string? expected) =>
        Assert.Equal(expected, Reading.Of(Row(row => (row.Branch, row.MainKey) = (branch, main))).MainKey);

    private static SocialOrganizationRow Row(Action<SocialOrganizationRow> change)
    {
        var row = new SocialOrganizationRow { RowId = 1, Key = "01370000000123", Name = "山东省沙盒协会", Kind = "S", Status = "22", Division = "370000000000" };
        change(row);
        return row;
    }
}
