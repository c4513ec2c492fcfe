using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>The divisions' history as the approvals tell it.</summary>
public sealed class DivisionHistoryTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("371200", "2010-06-01", "山东省 莱芜市", "PREFECTURE")]
    [InlineData("371200", "2018-12-25", "山东省 莱芜市", "PREFECTURE")]
    [InlineData("371200", "2018-12-26", null, null)]
    [InlineData("371200", "2020-06-01", null, null)]
    [InlineData("371202", "2010-06-01", "山东省 莱芜市 莱城区", "COUNTY")]
    [InlineData("371202", "2018-06-01", "山东省 莱芜市 莱城区", "COUNTY")]
    [InlineData("370116", "2018-12-25", null, null)]
    [InlineData("370116", "2019-01-15", "山东省 济南市 莱芜区", "COUNTY")]
    [InlineData("370117", "2019-01-15", "山东省 济南市 钢城区", "COUNTY")]
    [InlineData("371324", "2013-06-01", "山东省 临沂市 苍山县", "COUNTY")]
    [InlineData("371324", "2015-06-01", "山东省 临沂市 兰陵县", "COUNTY")]
    [InlineData("370911", "1999-06-01", "山东省 泰安市 郊区", "COUNTY")]
    [InlineData("370911", "2001-06-01", "山东省 泰安市 岱岳区", "COUNTY")]
    [InlineData("370811", "1991-06-01", "山东省 济宁市 市郊区", "COUNTY")]
    [InlineData("370811", "2015-06-01", "山东省 济宁市 任城区", "COUNTY")]
    [InlineData("370802", "2010-06-01", "山东省 济宁市 市中区", "COUNTY")]
    [InlineData("370802", "2015-06-01", null, null)]
    [InlineData("372301", "1990-06-01", "山东省 惠民地区 滨州市", "COUNTY")]
    [InlineData("372301", "1995-06-01", "山东省 滨州地区 滨州市", "COUNTY")]
    [InlineData("370122", "1990-06-01", "山东省 济南市 章丘县", "COUNTY")]
    [InlineData("370181", "2000-06-01", "山东省 济南市 章丘市", "COUNTY")]
    [InlineData("379011", "1989-06-01", "山东省 文登市", "COUNTY")]
    [InlineData("379011", "1995-06-01", null, null)]
    [InlineData("371602", "2026-03-01", "山东省 滨州市 滨城区", "COUNTY")]
    public async Task Division_OnADay_IsTheVersionOfThatDay(string code, string asOf, string? path, string? level)
    {
        var data = await gateway.DataAsync("query($c: DivisionCode!, $d: Date) { division(code: $c, asOf: $d) { path level } }", new { c = code, d = asOf });

        var division = data.GetProperty("division");
        Assert.Equal(path is null, division.ValueKind == JsonValueKind.Null);
        Assert.True(path is null || (division.GetProperty("path").GetString(), division.GetProperty("level").GetString()) == (path, level), division.ToString());
    }

    [Theory]
    [InlineData("371200", null, "莱芜市", "370100", "370100")]
    [InlineData("371202", null, "莱城区", "370116", "370116")]
    [InlineData("371203", null, "钢城区", "370117", "370117")]
    [InlineData("370122", null, "章丘县", "370181", "370114")]
    [InlineData("370181", null, "章丘市", "370114", "370114")]
    [InlineData("372301", null, "滨州市", "371602", "371602")]
    [InlineData("370284", null, "胶南市", "370211", "370211")]
    [InlineData("370205", null, "四方区", "370203", "370203")]
    [InlineData("370634", null, "长岛县", "370614", "370614")]
    [InlineData("370684", null, "蓬莱市", "370614", "370614")]
    [InlineData("371081", null, "文登市", "371002 371003", "371002 371003")]
    [InlineData("371324", "2013-06-01", "苍山县", "371324", "371324")]
    [InlineData("370802", null, "市中区", "370811", "370811")]
    [InlineData("371626", null, "邹平县", "371681", "371681")]
    [InlineData("371523", null, "茌平县", "371503", "371503")]
    [InlineData("370125", null, "济阳县", "370115", "370115")]
    [InlineData("370282", null, "即墨市", "370215", "370215")]
    [InlineData("379011", null, "文登市", "371081", "371002 371003")]
    [InlineData("371602", null, "滨城区", "", "371602")]
    public async Task Division_Succeeded_NamesItsSuccessorsAndWhereItIsToday(string code, string? asOf, string name, string successors, string current)
    {
        var data = await gateway.DataAsync(
            "query($c: DivisionCode!, $d: Date) { division(code: $c, asOf: $d) { name isCurrent validTo successors { code } succession { kind division { code } } current { code isCurrent } } }", new { c = code, d = asOf });

        var division = data.GetProperty("division");
        Assert.Equal((name, successors.Length == 0), (division.GetProperty("name").GetString(), division.GetProperty("isCurrent").GetBoolean()));
        Assert.Equal((successors, successors, current), (Codes(division.GetProperty("successors")), Codes(division.GetProperty("succession"), "division"), Codes(division.GetProperty("current"))));
        Assert.All(division.GetProperty("current").EnumerateArray(), place => Assert.True(place.GetProperty("isCurrent").GetBoolean()));
        Assert.All(division.GetProperty("succession").EnumerateArray(), succession => Assert.Equal(successors.Contains(' ') ? "PARTIAL" : "FULL", succession.GetProperty("kind").GetString()));
        Assert.Equal(successors.Length == 0, division.GetProperty("validTo").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Division_WithPredecessors_NamesThem()
    {
        var data = await gateway.DataAsync("""{ a: division(code: "370614") { predecessors { code } } b: division(code: "371602") { predecessors { code name } } }""");

        Assert.Equal("370634 370684", Codes(data.GetProperty("a").GetProperty("predecessors")));
        Assert.Equal("372301", Codes(data.GetProperty("b").GetProperty("predecessors")));
    }

    [Theory]
    [InlineData(null, "370103 370402")]
    [InlineData("2010-06-01", "370103 370402 370802")]
    public async Task Name市中区_OnADay_IsFoundInEveryCity(string? asOf, string expected)
    {
        var data = await gateway.DataAsync("query($d: Date) { divisions(where: { name: { eq: \"市中区\" } }, asOf: $d) { totalCount nodes { code } } }", new { d = asOf });

        Assert.Equal(expected, Codes(data.GetProperty("divisions").GetProperty("nodes")));
    }

    [Theory]
    [InlineData("370176", "370100")]
    [InlineData("371471", "371400")]
    public async Task Zone_OfAPrefecture_BelongsToIt(string code, string prefecture)
    {
        var data = await gateway.DataAsync(
            "query($c: DivisionCode!, $p: DivisionCode!) { division(code: $c) { kind level parent { code } } divisions(where: { code: { eq: $c, within: $p } }) { totalCount } }", new { c = code, p = prefecture });

        var zone = data.GetProperty("division");
        Assert.Equal(("STATISTICAL", "COUNTY", prefecture), (zone.GetProperty("kind").GetString(), zone.GetProperty("level").GetString(), zone.GetProperty("parent").GetProperty("code").GetString()));
        Assert.Equal(1, data.GetProperty("divisions").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("371081", "371002", true)]
    [InlineData("371081", "371003", false)]
    [InlineData("371081", "371000", false)]
    [InlineData("371081", "371081", false)]
    [InlineData("370634", "370614", false)]
    [InlineData("371202", "370116", false)]
    [InlineData("371202", "370100", false)]
    [InlineData("371202", "371200", false)]
    [InlineData("371202", "370117", null)]
    [InlineData("371202", "370200", null)]
    public async Task Within_OfATerritoryOrItsPast_FindsWhatWasFiledThere(string filed, string within, bool? more)
    {
        var data = await gateway.DataAsync(
            "query($f: DivisionCode!, $w: DivisionCode!) { all: marriageEvents(where: { office: { eq: $f } }) { totalCount } both: marriageEvents(where: { office: { eq: $f, within: $w } }) { totalCount } whole: marriageEvents(where: { office: { within: $w } }) { totalCount } }",
            new { f = filed, w = within });

        var (all, both, whole) = (Count("all"), Count("both"), Count("whole"));
        Assert.True(all > 0);
        Assert.Equal(more is null ? 0 : all, both);
        Assert.True(whole >= both && (more is not true || whole > both));

        int Count(string alias) => data.GetProperty(alias).GetProperty("totalCount").GetInt32();
    }

    private static string Codes(JsonElement divisions, string? inside = null) =>
        string.Join(' ', divisions.EnumerateArray().Select(division => (inside is null ? division : division.GetProperty(inside)).GetProperty("code").GetString()).Order());
}
