using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Records;

namespace CivilAffairsGraph.Adapters.Tests.Reading;

/// <summary>How rows of the marriage table are read.</summary>
public sealed class MarriageReadingTests
{
    private const string Man = "370199198003150010";
    private const string Woman = "370199198206220023";

    [Theory]
    [InlineData("IA", MarriageEventKind.Marriage, "")]
    [InlineData("ia", MarriageEventKind.Marriage, "")]
    [InlineData("IA ", MarriageEventKind.Marriage, "")]
    [InlineData("IB", MarriageEventKind.Divorce, "")]
    [InlineData("ICA", MarriageEventKind.MarriageReissue, "")]
    [InlineData("ICB", MarriageEventKind.DivorceReissue, "")]
    [InlineData("IC", MarriageEventKind.ProofReissue, "")]
    [InlineData("ID", MarriageEventKind.Annulment, "")]
    [InlineData("IX", MarriageEventKind.Unknown, "VALUE_UNKNOWN kind")]
    [InlineData(null, MarriageEventKind.Unknown, "")]
    public void Kind_OfACode_IsItsMeaning(string? code, MarriageEventKind expected, string issues)
    {
        var registered = Reading.Of(Row(row => row.Kind = code));
        Assert.Equal((expected, issues), (registered.Kind, Reading.Issues(registered.Provenance)));
    }

    [Theory]
    [InlineData("2005-05-20", "2005-05-20", "")]
    [InlineData("2005-05-20 00:00:00", "2005-05-20", "")]
    [InlineData("1900-01-01", null, "DATE_UNKNOWN registeredOn")]
    [InlineData("0000-00-00", null, "DATE_UNKNOWN registeredOn")]
    [InlineData("2013-02-30", null, "DATE_IMPOSSIBLE registeredOn")]
    [InlineData("20050520", null, "DATE_IMPOSSIBLE registeredOn")]
    [InlineData("2005-05", null, "")]
    [InlineData(null, null, "")]
    public void RegisteredOn_AsFiled_IsADayOrNull(string? written, string? expected, string issues)
    {
        var registered = Reading.Of(Row(row => row.RegisteredOn = written));
        Assert.Equal((expected, issues), (registered.RegisteredOn?.ToString("yyyy-MM-dd", null), Reading.Issues(registered.Provenance)));
    }

    [Theory]
    [InlineData("1", RecordSource.Online, "")]
    [InlineData("2", RecordSource.BackEntry, "")]
    [InlineData("6", RecordSource.Imported, "")]
    [InlineData("7", RecordSource.Unknown, "VALUE_UNKNOWN provenance.source")]
    [InlineData(null, RecordSource.Unknown, "")]
    public void Source_OfACode_IsItsMeaning(string? code, RecordSource expected, string issues)
    {
        var registered = Reading.Of(Row(row => row.Source = code));
        Assert.Equal((expected, issues), (registered.Provenance.Source, Reading.Issues(registered.Provenance)));
    }

    [Theory]
    [InlineData("370102", "370102", "370102")]
    [InlineData("37010201", "37010201", "370102")]
    [InlineData("37010200", "370102", "370102")]
    [InlineData("371202000000", "371202", "371202")]
    [InlineData("370102010000", "37010201", "370102")]
    [InlineData(" 370102 ", "370102", "370102")]
    [InlineData("3701", "3701", "3701")]
    public void Office_Padded_IsDivisionAndSequence(string filed, string code, string division)
    {
        var registered = Reading.Of(Row(row => row.OfficeCode = filed));
        Assert.Equal((code, division), (registered.OfficeCode, registered.OfficeDivision));
    }

    [Theory]
    [InlineData("J110101-2010-000001", "J 110101 2010 1", "")]
    [InlineData("l371202-2010-000123", "L 371202 2010 123", "")]
    [InlineData(" BJ 371202-2010-000001", "BJ 371202 2010 1", "")]
    [InlineData("BL371202—2010—000001", "BL 371202 2010 1", "")]
    [InlineData("Ｊ３７０１０２－２０１０－０００００１", "J 370102 2010 1", "")]
    [InlineData("(85)历结字第123号", null, "CERTIFICATE_UNPARSED certificate")]
    [InlineData("鲁济市中字第0123号", null, "CERTIFICATE_UNPARSED certificate")]
    [InlineData("K110101-2010-000001", null, "CERTIFICATE_UNPARSED certificate")]
    [InlineData("J110101-2010-00001", null, "CERTIFICATE_UNPARSED certificate")]
    [InlineData("J110101-2010-0000001", null, "CERTIFICATE_UNPARSED certificate")]
    [InlineData("J11010-2010-000001", null, "CERTIFICATE_UNPARSED certificate")]
    [InlineData("", null, "")]
    public void Certificate_ByItsRule_IsRead(string filed, string? expected, string issues)
    {
        var registered = Reading.Of(Row(row => row.CertificateNumber = filed));
        var read = registered.Certificate is { } number ? $"{number.Prefix} {number.DivisionCode} {number.Year} {number.Serial}" : null;
        Assert.Equal((expected, issues), (read, Reading.Issues(registered.Provenance)));
        Assert.Equal(filed.Length == 0 ? null : filed, registered.CertificateNumber);
    }

    [Theory]
    [InlineData("1", IdentityCategory.Mainland, "")]
    [InlineData("2", IdentityCategory.HongKong, "")]
    [InlineData("3", IdentityCategory.Macau, "")]
    [InlineData("4", IdentityCategory.Taiwan, "")]
    [InlineData("5", IdentityCategory.OverseasChinese, "")]
    [InlineData("6", IdentityCategory.Foreign, "")]
    [InlineData("9", IdentityCategory.Other, "")]
    [InlineData("8", IdentityCategory.Unknown, "VALUE_UNKNOWN parties.wife.identityCategory")]
    [InlineData(null, IdentityCategory.Unknown, "")]
    public void Category_OfACode_IsItsMeaning(string? code, IdentityCategory expected, string issues)
    {
        var registered = Reading.Of(Row(row => row.WifeCategory = code));
        Assert.Equal((expected, issues), (registered.Wife.IdentityCategory, Reading.Issues(registered.Provenance)));
    }

    [Theory]
    [InlineData("刘?", "CHARACTERS_LOST parties.wife.name")]
    [InlineData("刘？", "CHARACTERS_LOST parties.wife.name")]
    [InlineData("阿依古丽·买买提  ", "")]
    public void Name_WithLostCharacters_IsAnIssue(string name, string issues)
    {
        var registered = Reading.Of(Row(row => row.WifeName = name));
        Assert.Equal((name.Trim(), issues), (registered.Wife.Name, Reading.Issues(registered.Provenance)));
    }

    [Theory]
    [InlineData("IA", "2016-02-14", "370999199912310171", Woman, "UNDER_AGE parties.husband")]
    [InlineData("IA", "2002-03-15", Man, "370199198206220023", "UNDER_AGE parties.wife")]
    [InlineData("IA", "2002-03-14", Man, "370299197709090049", "UNDER_AGE parties.husband")]
    [InlineData("IA", "2002-03-15", Man, "370299197709090049", "")]
    [InlineData("IA", "1980-12-31", "370899196012310118", "370899196212310120", "")]
    [InlineData("IA", "1981-01-01", "370899196012310118", "370899196212310120", "UNDER_AGE parties.husband, UNDER_AGE parties.wife")]
    [InlineData("IB", "2002-03-14", Man, "370299197709090049", "")]
    public void Marriage_UnderTheLegalAgeOfItsDay_IsAnIssue(string kind, string on, string husband, string wife, string issues)
    {
        var registered = Reading.Of(Row(row => (row.Kind, row.RegisteredOn, row.HusbandDocument, row.WifeDocument) = (kind, on, husband, wife)));
        Assert.Equal(issues, Reading.Issues(registered.Provenance));
    }

    internal static MarriageEventRow Row(Action<MarriageEventRow> change)
    {
        var row = new MarriageEventRow
        {
            RowId = 1,
            Kind = "IA",
            OfficeCode = "370102",
            RegisteredOn = "2005-05-20",
            HusbandName = "李伟",
            WifeName = "王芳",
            HusbandCategory = "1",
            WifeCategory = "1",
            HusbandDocument = Man,
            WifeDocument = Woman,
            HusbandDocumentType = "111",
            WifeDocumentType = "111",
            Source = "1",
        };
        change(row);
        return row;
    }
}
