using System.Buffers.Text;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Every look-up's answer comes with a receipt of its own.</summary>
public sealed class LookupReceiptTests(GatewayFixture gateway)
{
    private const string All = """
        {
          a: verifyMaritalStatus(idNumber: "370199198003150010", name: " 李 伟", asOf: "2020-01-01") { receipt }
          b: verifyCouple(personA: { idNumber: "370199198003150010", name: "李伟" }, personB: { idNumber: "370199198206220023", name: "王芳" }) { receipt }
          c: verifyDeceased(idNumber: "371699194801200051", name: "陈军") { receipt }
          d: verifyCertificate(number: "J370802-1980-900001", holderName: "许建国") { receipt }
          e: verifyOrganization(name: "山东省沙盒公益基金会") { receipt }
          f: verifyBatch(items: [{ id: "1", deceased: { idNumber: "371699194801200051", name: "陈军" } }, { id: "2", deceased: { idNumber: "371699194801200051", name: "陈军" } }]) { receipt }
        }
        """;

    [Fact]
    public async Task Receipts_OfEveryLookup_SayQuestionAndAnswer()
    {
        var data = await gateway.DataAsync(All);
        var receipts = new[] { "a", "b", "c", "d", "e" }.Select(alias => data.GetProperty(alias)).Concat(data.GetProperty("f").EnumerateArray()).Select(answer => Payload(answer.GetProperty("receipt").GetString()!)).ToList();

        Assert.Equal(["YES", "YES", "YES", "REISSUED", "NO", "YES", "YES"], receipts.Select(receipt => receipt.GetProperty("answer").GetString()));
        Assert.Equal(["verifyMaritalStatus", "verifyCouple", "verifyDeceased", "verifyCertificate", "verifyOrganization", "verifyDeceased", "verifyDeceased"], receipts.Select(receipt => receipt.GetProperty("lookup").GetString()));
        Assert.Equal(["2020-01-01", .. Enumerable.Repeat("2026-03-01", 6)], receipts.Select(receipt => receipt.GetProperty("asOf").GetString()));
        Assert.Equal(7, receipts.Select(receipt => receipt.GetProperty("entry").GetString()).Distinct().Count());
        Assert.DoesNotContain("3701", string.Concat(receipts.Select(receipt => receipt.GetRawText())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_WithoutCredentials_IsNull()
    {
        using var nobody = gateway.Anonymous();

        Assert.Equal(JsonValueKind.Null, (await GatewayFixture.DataAsync(nobody, "{ answer: verifyOrganization(name: \"山东省沙盒公益基金会\") { receipt } }")).GetProperty("answer").GetProperty("receipt").ValueKind);
    }

    private static JsonElement Payload(string receipt) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(receipt.Split('.')[1]));
}
