using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>The registry's tables change while the gateway serves.</summary>
public sealed class DivisionReloadTests(GatewayFixture gateway)
{
    [Fact]
    public async Task County_RenamedWithALogRow_IsServedUnderItsNewName()
    {
        using var copy = new SandboxCopy(gateway, "PlaceName", "place-name.db");
        using var client = gateway.Start(copy.Settings);
        const string Query = """{ now: division(code: "371602") { name validFrom path predecessors { name } } before: division(code: "371602", asOf: "2024-06-30") { name } byName: divisions(where: { name: { eq: "沙盒新区" } }) { nodes { code } } }""";
        Assert.Equal("滨城区", (await GatewayFixture.DataAsync(client, Query)).GetProperty("now").GetProperty("name").GetString());

        copy.Run("""
            UPDATE xzqh_bm SET qhmc = '沙盒新区' WHERE qhdm = '371602000000' AND nd = '2024';
            INSERT INTO xzqh_bg (ROW_ID, bgxh, bglx, ydm, xdm, ymc, xmc, pzrq, sxrq) VALUES (900001, 900001, '03', '371602', '371602', '滨城区', '沙盒新区', '20240601', '20240701');
            """);

        Assert.Equal("沙盒新区", await Eventually.BecomesAsync(async () => (await GatewayFixture.DataAsync(client, Query)).GetProperty("now").GetProperty("name").GetString(), "沙盒新区"));
        var data = await GatewayFixture.DataAsync(client, Query);
        Assert.Equal("滨城区", data.GetProperty("before").GetProperty("name").GetString());
        Assert.Equal(("2024-07-01", "山东省 滨州市 沙盒新区", "滨城区"), (Text(data, "validFrom"), Text(data, "path"), data.GetProperty("now").GetProperty("predecessors")[0].GetProperty("name").GetString()));
        Assert.Equal("371602", Assert.Single(data.GetProperty("byName").GetProperty("nodes").EnumerateArray()).GetProperty("code").GetString());
    }

    private static string? Text(JsonElement data, string field) => data.GetProperty("now").GetProperty(field).GetString();
}
