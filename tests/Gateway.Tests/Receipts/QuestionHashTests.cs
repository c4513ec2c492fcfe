using System.Text.Json;
using CivilAffairsGraph.Gateway.Receipts;
using CsCheck;

namespace CivilAffairsGraph.Gateway.Tests.Receipts;

/// <summary>The question's hash is what a partner computes from the documentation.</summary>
public sealed class QuestionHashTests
{
    [Fact]
    public void Question_IsWrittenAsTheDocumentationSays() => Assert.Equal(
        """{"lookup":"verifyMaritalStatus","question":{"asOf":"2025-12-31","idNumber":"370199198003150010","name":"李伟\"\\\n\u0001<'+·𠀀"}}""",
        CanonicalJson.Question("verifyMaritalStatus", new Dictionary<string, string> { ["name"] = "李伟\"\\\n\u0001<'+·𠀀", ["idNumber"] = "370199198003150010", ["asOf"] = "2025-12-31" }));

    [Fact]
    public void Hash_OfAKnownQuestion_IsTheKnownOne() =>
        // printf '0123456789abcdef{"lookup":"verifyDeceased","question":{"idNumber":"371699194801200051","name":"陈军"}}' | openssl dgst -sha256 -binary | basenc --base64url
        Assert.Equal("O8OEPWax6oDV0wjor68IGcjA8Q6E5stk7vfd2dX8_c4", QuestionHash.Of("0123456789abcdef"u8, IssuedReceipts.Deceased.Lookup, IssuedReceipts.Deceased.Question));

    [Fact]
    public void Question_OfAnyTexts_IsJsonOfThemInOrdinalOrder() => Gen.Dictionary(Gen.String[Gen.Char, 1, 5], Gen.String).Where(members => members.All(IsText)).Sample(members =>
    {
        var read = JsonSerializer.Deserialize<JsonElement>(CanonicalJson.Question("l", members)).GetProperty("question").EnumerateObject().Select(member => (member.Name, member.Value.GetString()!));
        return read.SequenceEqual(members.Select(member => (member.Key, member.Value)).OrderBy(member => member.Key, StringComparer.Ordinal));
    });

    private static bool IsText(KeyValuePair<string, string> member) => !$"{member.Key}{member.Value}".Any(char.IsSurrogate);
}
