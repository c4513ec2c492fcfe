using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Certificates of marriage, divorce and cremation.</summary>
public sealed class CertificateLookupTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("J370102-2005-900003", null, "370199198003150010", null, "VALID", "CERTIFICATE_ON_FILE")]
    [InlineData("j370102－2005－900003", null, null, "王 芳", "VALID", "CERTIFICATE_ON_FILE")]
    [InlineData("J370102-2005-900003", "MARRIAGE", "370199198206220023", "王芳", "VALID", "CERTIFICATE_ON_FILE")]
    [InlineData("L370202-2014-900005", null, "370299197511020037", null, "VALID", "CERTIFICATE_ON_FILE")]
    [InlineData("J370202-2001-900004", null, null, "刘敏", "VALID", "CERTIFICATE_ON_FILE")]
    [InlineData("J370602-2013-900002", null, null, "孙磊", "VOID", "ANNULMENT")]
    [InlineData("J370802-1980-900001", null, "370899195508200110", null, "REISSUED", "REISSUE_ON_FILE")]
    [InlineData("BJ370802-2010-900008", null, "370899195702140123", null, "VALID", "CERTIFICATE_ON_FILE")]
    [InlineData("3716020120190000000", "CREMATION", "371699194801200051", null, "VALID", "CERTIFICATE_ON_FILE")]
    [InlineData("3716020120190000000", "CREMATION", null, "陈军", "VALID", "CERTIFICATE_ON_FILE")]
    public async Task Certificate_OfAPersona_IsAsItsRecords(string number, string? kind, string? holder, string? name, string status, string basis)
    {
        var answer = await Lookup.CertificateAsync(gateway.Client, number, kind, holder, name);

        Assert.Equal((status, basis), (Lookup.Of(answer, "status"), Lookup.Of(answer, "basis")));
    }

    [Fact]
    public async Task Certificate_OfAnotherHolder_AnswersAsOneThatIsNotThere()
    {
        var missing = await Lookup.CertificateAsync(gateway.Client, "J370102-2005-999999", null, "370299197511020037", "张强");

        Assert.Equal("NOT_FOUND", Lookup.Of(missing, "status"));
        foreach (var (number, kind, holder, name) in new (string, string?, string?, string?)[]
        {
            ("J370102-2005-900003", null, "370299197709090049", null), ("J370102-2005-900003", null, null, "刘敏"), ("J370102-2005-900003", null, "370199198003150010", "王芳"),
            ("L370202-2014-900005", "MARRIAGE", "370999199912310171", null),
        })
        {
            Assert.Equal(missing.GetRawText(), (await Lookup.CertificateAsync(gateway.Client, number, kind, holder, name)).GetRawText());
        }
    }

    [Theory]
    [InlineData("J370102-2005-900003", null, null, null)]
    [InlineData("鲁济字第12号", null, null, "李伟")]
    [InlineData("", null, null, "李伟")]
    public async Task Certificate_WithoutWhatIsNeeded_IsBadInput(string number, string? kind, string? holder, string? name) =>
        Assert.Equal("BAD_INPUT", Lookup.Code(await Lookup.CertificateAsync(gateway.Client, number, kind, holder, name)));

    /// <summary>Rows of the crowd, chosen by hand-written statements.</summary>
    [Theory]
    [InlineData("marriage.db", "SELECT CERT_NO, NAME_WOMAN FROM RC_MARRY d WHERE OP_TYPE = 'IB' AND CERT_NO LIKE 'L%-____-%' AND COALESCE(VALID_FLAG, 1) = 1 AND NAME_WOMAN NOT LIKE '%?%' AND LENGTH(CERT_NUM_MAN) = 18 AND LENGTH(CERT_NUM_WOMAN) = 18 AND NOT EXISTS (SELECT 1 FROM RC_MARRY r WHERE r.OP_TYPE = 'ICB' AND r.CERT_NUM_MAN = d.CERT_NUM_MAN)", null, "VALID")]
    [InlineData("marriage.db", "SELECT d.CERT_NO, d.NAME_WOMAN FROM RC_MARRY d JOIN RC_MARRY r ON r.OP_TYPE = 'ICB' AND r.OLD_CERT_NO = d.CERT_NO AND r.CERT_NUM_MAN = d.CERT_NUM_MAN AND r.CERT_NUM_WOMAN = d.CERT_NUM_WOMAN AND COALESCE(r.VALID_FLAG, 1) = 1 AND COALESCE(r.CHECK_CODE, '1') = '1' WHERE d.OP_TYPE = 'IB' AND d.CERT_NO LIKE 'L%-____-%' AND d.NAME_WOMAN NOT LIKE '%?%' AND LENGTH(d.CERT_NUM_MAN) = 18", null, "REISSUED")]
    [InlineData("marriage.db", "SELECT d.CERT_NO, d.NAME_WOMAN FROM RC_MARRY d JOIN RC_MARRY r ON r.OP_TYPE = 'ICA' AND r.OLD_CERT_NO = d.CERT_NO AND r.CERT_NUM_MAN = d.CERT_NUM_MAN AND r.CERT_NUM_WOMAN = d.CERT_NUM_WOMAN AND COALESCE(r.VALID_FLAG, 1) = 1 AND COALESCE(r.CHECK_CODE, '1') = '1' WHERE d.OP_TYPE = 'IA' AND d.CERT_NO LIKE 'J%-____-%' AND d.NAME_WOMAN NOT LIKE '%?%' AND LENGTH(d.CERT_NUM_MAN) = 18", null, "REISSUED")]
    [InlineData("burial.db", "SELECT CERT_ID, NAME FROM FIS_DEAD WHERE CERT_STATUS = '0' AND NAME NOT LIKE '%?%'", "CREMATION", "REISSUED")]
    [InlineData("burial.db", "SELECT CERT_ID, NAME FROM FIS_DEAD WHERE CERT_ID LIKE '%B' AND NAME NOT LIKE '%?%'", "CREMATION", "VALID")]
    public async Task Certificates_OfTheCrowd_AreAsTheirRowsSay(string file, string statement, string? kind, string status)
    {
        var rows = Rows(Path.Combine(gateway.Sandbox, file), statement);

        Assert.True(rows.Count >= 5, $"{rows.Count} rows");
        foreach (var (number, name) in rows.Take(20))
        {
            Assert.Equal((number, status), (number, Lookup.Of(await Lookup.CertificateAsync(gateway.Client, number, kind, null, name), "status")));
        }
    }

    [Fact]
    public async Task MarriageCertificate_WhoseRowWasVoided_IsVoid()
    {
        using var copy = new SandboxCopy(gateway, "Marriage", "marriage.db");
        copy.Run("UPDATE RC_MARRY SET VALID_FLAG = 0 WHERE CERT_NO = 'J370102-2005-900003'");
        using var client = gateway.Start(new(copy.Settings));

        var answer = await Lookup.CertificateAsync(client, "J370102-2005-900003", null, null, "李伟");

        Assert.Equal(("VOID", "VOIDED"), (Lookup.Of(answer, "status"), Lookup.Of(answer, "basis")));
        Assert.Equal("NOT_FOUND", Lookup.Of(await Lookup.CertificateAsync(client, "J370102-2005-900003", null, null, "张强"), "status"));
    }

    [Fact]
    public async Task CremationCertificate_VoidWithoutAnother_IsVoid()
    {
        using var copy = new SandboxCopy(gateway, "Burial", "burial.db");
        copy.Run("UPDATE FIS_DEAD SET CERT_STATUS = '0' WHERE CERT_ID = '3716020120190000000'");
        using var client = gateway.Start(new(copy.Settings));

        var answer = await Lookup.CertificateAsync(client, "3716020120190000000", "CREMATION", "371699194801200051", null);

        Assert.Equal(("VOID", "VOIDED"), (Lookup.Of(answer, "status"), Lookup.Of(answer, "basis")));
    }

    private static List<(string Number, string Name)> Rows(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    }
}
