namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>A township goes to another county while its old county lives on: what was filed under the township goes along, what was filed under the county stays.</summary>
public sealed class PartialTransferTests(GatewayFixture gateway)
{
    /// <summary>Township, what it became, its county, and the county that it went to; 孙村街道 went to a zone, 臧家庄镇 to a district.</summary>
    public static TheoryData<string, string, string, string> Transfers { get; } = new()
    {
        { "370112005", "370171002", "370112", "370171" },
        { "370686106", "370611105", "370686", "370611" },
    };

    [Theory]
    [MemberData(nameof(Transfers))]
    public async Task Within_OfTheCountyThatAPartWentTo_FindsWhatWasFiledUnderThePart(string township, string successor, string county, string other)
    {
        using var copy = new SandboxCopy(gateway, "PlaceName", "place-name.db");
        (string Code, string Filed)[] places =
        [
            ("township", $"{township}000"), ("below", $"{township}987"), ("today", $"{successor}000"), ("county", $"{county}000000"), ("other", $"{other}000000"),
        ];
        foreach (var (code, filed) in places)
        {
            copy.Run($"INSERT INTO dm_dmxx (ROW_ID, dmdm, bzmc, dmlb, szqh, pzrq) SELECT 800000 + {filed}, 'partial-{code}', '部分-{code}', dmlb, '{filed}', '20160601' FROM dm_dmxx LIMIT 1");
        }

        using var client = gateway.Start(copy.Settings);

        Assert.Equal("below other today township", await FoundAsync(client, other));
        Assert.Equal("below today township", await FoundAsync(client, successor));
        Assert.Equal("county", await FoundAsync(client, county));

        // Under the abolished code is what was filed there, wherever it is today.
        Assert.Equal("below township", await FoundAsync(client, township));
        Assert.Equal("below county other today township", await FoundAsync(client, "370000"));
    }

    private static async Task<string> FoundAsync(HttpClient client, string within)
    {
        var data = await GatewayFixture.DataAsync(
            client,
            """query($w: DivisionCode!) { placeNames(where: { name: { startsWith: "部分-" }, division: { within: $w } }) { nodes { name } } byDivision: division(code: $w) { placeNames(where: { name: { startsWith: "部分-" } }) { nodes { name } } } }""",
            new { w = within });
        var (found, below) = (Names(data.GetProperty("placeNames")), Names(data.GetProperty("byDivision").GetProperty("placeNames")));
        Assert.Equal(found, below);
        return found;
    }

    private static string Names(System.Text.Json.JsonElement list) =>
        string.Join(' ', list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!["部分-".Length..]).Order(StringComparer.Ordinal));
}
