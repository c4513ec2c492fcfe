using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Gateway.Receipts;
using CivilAffairsGraph.Schemas.Lookups;
using CsCheck;

namespace CivilAffairsGraph.Gateway.Tests.Receipts;

/// <summary>A receipt holds as it was issued, and in no other way.</summary>
public sealed class ReceiptTests : IDisposable
{
    private readonly IssuedReceipts hub = new();

    public void Dispose() => hub.Dispose();

    [Fact]
    public void Receipt_AsIssued_SaysWhatWasCertifiedAndNothingOfThePerson()
    {
        var receipt = hub.Issue();
        var claims = hub.Read(receipt).Claims!;
        var payload = Text(receipt.Split('.')[1]);

        Assert.Equal(
            ("urn:tests", "verifyDeceased", "YES", new DateOnly(2025, 12, 31), IssuedReceipts.Deceased.Entry, null),
            (claims.Issuer, claims.Lookup, claims.Answer, claims.AsOf, claims.Entry, claims.Head));
        Assert.Equal(QuestionHash.Of(Base64Url.DecodeFromChars(claims.QuestionSalt), "verifyDeceased", IssuedReceipts.Deceased.Question), claims.QuestionHash);
        Assert.Equal("""["iss","iat","lookup","qh","qs","answer","asOf","entry"]""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(payload)!.Keys));
        Assert.DoesNotContain("陈军", payload, StringComparison.Ordinal);
        Assert.DoesNotContain("371699194801200051", payload, StringComparison.Ordinal);
    }

    [Fact]
    public void Receipts_OfTheSameAnswer_HaveHashesThatTellNothingOfIt() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => hub.Read(hub.Issue()).Claims!.QuestionHash).Distinct().Count());

    [Fact]
    public void Receipt_WhereThereIsALedger_HoldsItsSignedHead()
    {
        var head = new LedgerHead("replica-1", 17, 1_234_567, "ab12", "key", "c2ln");
        using var recorded = new IssuedReceipts(new FixedHead(head));

        Assert.Equal(new ReceiptHead("replica-1", 1_234_567, "ab12", "key", "c2ln"), recorded.Read(recorded.Issue()).Claims!.Head);
    }

    [Fact]
    public void Receipt_WithAnySingleCharacterChanged_IsRefused()
    {
        var receipt = hub.Issue();
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n";
        foreach (var (place, was) in receipt.Index())
        {
            // All characters at every seventh place and in the signature's end, which has bits that count for nothing; one at the others.
            var others = place % 7 == 0 || place > receipt.Length - 4 ? alphabet : alphabet[(place % 64)..(place % 64 + 2)];
            Assert.All(others.Where(other => other != was), other => Assert.Null(hub.Read($"{receipt[..place]}{other}{receipt[(place + 1)..]}").Claims));
            Assert.Null(hub.Read(receipt.Remove(place, 1)).Claims);
        }

        Assert.NotNull(hub.Read(receipt).Claims);
    }

    [Theory]
    [InlineData("""{"alg":"none","kid":"KEY","typ":"receipt+jwt"}""")]
    [InlineData("""{"alg":"HS256","kid":"KEY","typ":"receipt+jwt"}""")]
    [InlineData("""{"alg":"ES384","kid":"KEY","typ":"receipt+jwt"}""")]
    [InlineData("""{"alg":"es256","kid":"KEY","typ":"receipt+jwt"}""")]
    [InlineData("""{"alg":"ES256","kid":"KEY","typ":"JWT"}""")]
    [InlineData("""{"alg":"ES256","kid":"KEY"}""")]
    [InlineData("""{"alg":"ES256","kid":"other","typ":"receipt+jwt"}""")]
    [InlineData("""{"alg":"ES256","typ":"receipt+jwt"}""")]
    [InlineData("""{"alg":"ES256","kid":null,"typ":"receipt+jwt"}""")]
    [InlineData("""{"alg":"none","alg":"ES256","kid":"KEY","typ":"receipt+jwt"}""")]
    [InlineData("""{"alg":"ES256","kid":"KEY","typ":"receipt+jwt","crit":["exp"]}""")]
    [InlineData("""{"alg":"ES256","kid":"KEY","typ":"receipt+jwt"} {}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Receipt_WithAnotherHeader_IsRefusedAlsoWhenItsKeySignedIt(string header) =>
        Assert.Null(hub.Read(Signed(header.Replace("KEY", hub.Signer.KeyId, StringComparison.Ordinal), Text(hub.Issue().Split('.')[1]))).Claims);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"iss":"urn:tests","iat":1e30,"lookup":"l","qh":"","qs":"","answer":"YES","asOf":"2025-12-31","entry":"e"}""")]
    [InlineData("""{"iss":"urn:tests","iat":-1,"lookup":"l","qh":"","qs":"","answer":"YES","asOf":"2025-12-31","entry":"e"}""")]
    [InlineData("""{"iss":"urn:tests","iat":1,"lookup":"l","qh":"","qs":"","answer":"NO","answer":"YES","asOf":"2025-12-31","entry":"e"}""")]
    [InlineData("""{"iss":"urn:tests","iat":1,"lookup":"l","qh":"","qs":"","answer":null,"asOf":"2025-12-31","entry":"e"}""")]
    public void Content_ThatIsNoReceipt_IsRefusedAlsoWhenTheKeySignedIt(string payload) =>
        Assert.Null(hub.Read(Signed($$"""{"alg":"ES256","kid":"{{hub.Signer.KeyId}}","typ":"receipt+jwt"}""", payload)).Claims);

    [Fact]
    public void Receipt_OfAnotherHub_IsRefusedUntilItsKeyIsKnown()
    {
        using var other = new IssuedReceipts();
        using var later = new IssuedReceipts(null, other.Key.ExportSubjectPublicKeyInfoPem());
        var receipt = other.Issue();

        Assert.Null(hub.Read(receipt).Claims);
        Assert.NotNull(later.Read(receipt).Claims);
    }

    [Fact]
    public void Text_OfAnyKind_IsRefusedAndNeverThrows()
    {
        var receipt = hub.Issue();
        var part = Gen.Char["AZaz09-_.={}\"\0陈\ud800"].Array[0, 60].Select(characters => new string(characters));
        var json = Gen.String.Select(text => Part(Encoding.UTF8.GetBytes(text)));
        Gen.OneOf(
            Gen.String,
            Gen.Select(part, part, part, (a, b, c) => $"{a}.{b}.{c}"),
            Gen.Select(json, json, json, (a, b, c) => $"{a}.{b}.{c}"),
            Gen.Select(json, Gen.Byte.Array[0, 80], (a, c) => $"{receipt.Split('.')[0]}.{a}.{Part(c)}"),
            Gen.Select(Gen.Int[0, receipt.Length - 1], part, (place, text) => receipt.Insert(place, "x" + text))).Sample(text => hub.Read(text).Claims is null, iter: 5_000);
        Assert.Null(hub.Read(new string('.', 100_000)).Claims);
    }

    private string Signed(string header, string payload)
    {
        var content = $"{Part(Encoding.UTF8.GetBytes(header))}.{Part(Encoding.UTF8.GetBytes(payload))}";
        return $"{content}.{Part(hub.Key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256))}";
    }

    private static string Part(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static string Text(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));

    private sealed record FixedHead(LedgerHead? Current) : ILedgerHeads;
}
