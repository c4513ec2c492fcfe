using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Doctor;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Receipts;

/// <summary>What a person sees who checks a receipt by command.</summary>
public sealed class ReceiptCommandTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-receipt-").FullName;
    private readonly IssuedReceipts hub = new();

    public void Dispose()
    {
        hub.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Check_OfAReceipt_PrintsWhatItCertifies()
    {
        var receipt = hub.Issue();
        var (code, output, error) = await CheckAsync(receipt + "\n", "--question-file", Write("question.json", JsonSerializer.Serialize(IssuedReceipts.Deceased.Question)));

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            """
            VALID
            issuer    urn:tests
            issued    2026-03-01T04:00:00Z
            key       KEY
            lookup    verifyDeceased
            question  the one that was given
            answer    YES
            as of     2025-12-31
            entry     0193a4b5c6d77e8f90a1b2c3d4e5f607
            ledger    no head

            """.ReplaceLineEndings().Replace("KEY", hub.Signer.KeyId, StringComparison.Ordinal),
            output);
    }

    [Theory]
    [InlineData("""{"idNumber":"371699194801200051","name":"陈军"}""", 0)]
    [InlineData("""{"name":"陈军","idNumber":"371699194801200051"}""", 0)]
    [InlineData("""{"idNumber":"371699194801200051","name":"陈君"}""", 1)]
    [InlineData("""{"idNumber":"371699194801200051"}""", 1)]
    [InlineData("""{"idNumber":371699194801200051,"name":"陈军"}""", 2)]
    [InlineData("""["371699194801200051"]""", 2)]
    [InlineData("null", 2)]
    [InlineData("{", 2)]
    public async Task Check_WithAQuestion_SaysWhetherTheReceiptIsAboutIt(string question, int expected)
    {
        var (code, output, error) = await CheckAsync(hub.Issue(), "--question", question);

        Assert.Equal(expected, code);
        Assert.Equal(expected == 1, output.StartsWith("NOT VALID: its signature holds, but it is about another question", StringComparison.Ordinal));
        Assert.Equal(expected == 2, error.Length > 0);
        Assert.DoesNotContain("371699194801200051", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no receipt")]
    [InlineData("a.b.c")]
    public async Task Check_OfWhatIsNoReceipt_SaysSo(string text)
    {
        var (code, output, _) = await CheckAsync(text);

        Assert.Equal(1, code);
        Assert.StartsWith("NOT VALID: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithTheKeysOfTheSettings_NeedsNoKeySet()
    {
        using var other = new IssuedReceipts();
        string[] settings = [$"--Signing:Key={Convert.ToBase64String(hub.Key.ExportPkcs8PrivateKey())}"];

        Assert.Equal(0, (await DoctorCase.RunAsync(["receipt", "check", Write("receipt.txt", hub.Issue()), .. settings])).Code);
        Assert.Equal(1, (await DoctorCase.RunAsync(["receipt", "check", Write("receipt.txt", other.Issue()), .. settings])).Code);
        Assert.Equal(1, (await DoctorCase.RunAsync("receipt", "check", Write("receipt.txt", hub.Issue()))).Code);
    }

    [Theory]
    [InlineData("receipt", "check")]
    [InlineData("receipt", "check", "FILE", "--unknown")]
    [InlineData("receipt", "check", "FILE", "--jwks", "/nowhere/jwks.json")]
    [InlineData("receipt", "check", "FILE", "--jwks", "FILE")]
    [InlineData("receipt", "check", "FILE", "--question", "{}", "--question-file", "FILE")]
    [InlineData("receipt", "check", "FILE", "--Signing:Key=c2VjcmV0")]
    [InlineData("receipt", "check", "/nowhere/receipt.txt")]
    public async Task Check_ThatCannotBeMade_IsToldApartFromAReceiptThatDoesNotHold(params string[] words)
    {
        var file = Write("receipt.txt", hub.Issue());
        var (code, _, error) = await DoctorCase.RunAsync([.. words.Select(word => word == "FILE" ? file : word)]);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("c2VjcmV0", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> CheckAsync(string receipt, params string[] more) =>
        DoctorCase.RunAsync(["receipt", "check", Write("receipt.txt", receipt), "--jwks", Write("jwks.json", hub.KeySet), .. more]);

    private string Write(string name, string text)
    {
        var path = Path.Combine(directory, name);
        File.WriteAllText(path, text);
        return path;
    }
}
