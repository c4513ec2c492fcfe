using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Profiles;

/// <summary>A database of another layout is served by a profile alone.</summary>
public sealed class MappingProfileTests : IDisposable
{
    private readonly ForeignMarriages marriages = new(marked: true);
    private readonly HttpClient client;

    public MappingProfileTests(GatewayFixture gateway) => client = gateway.Start(marriages.Settings);

    public void Dispose()
    {
        client.Dispose();
        marriages.Dispose();
    }

    [Fact]
    public async Task Event_OfAnotherLayout_AnswersItsFields()
    {
        var data = await GatewayFixture.DataAsync(client, """
            { marriageEvents(first: 1) { totalCount nodes { kind registeredOn certificateNumber certificate { year } original { id } office { code name completeSince divisions { name } }
              parties { role name identityCategory documentNumber nationality person { idNumber } } provenance { source issues { code } } } } }
            """);

        Assert.Equal(6, data.GetProperty("marriageEvents").GetProperty("totalCount").GetInt32());
        var registered = data.GetProperty("marriageEvents").GetProperty("nodes")[0];
        Assert.Equal(
            """
            {"kind":"MARRIAGE","registeredOn":"2005-05-20","certificateNumber":null,"certificate":null,"original":null,"office":{"code":"370102","name":"历下区婚姻登记处","completeSince":null,"divisions":[{"name":"历下区"}]},"parties":[{"role":"HUSBAND","name":"李伟","identityCategory":"UNKNOWN","documentNumber":"370199198003150010","nationality":null,"person":{"idNumber":"370199198003150010"}},{"role":"WIFE","name":"王芳","identityCategory":"UNKNOWN","documentNumber":"370199198206220023","nationality":null,"person":{"idNumber":"370199198206220023"}}],"provenance":{"source":"ONLINE","issues":[]}}
            """,
            registered.GetRawText());
    }

    [Theory]
    [InlineData("{}", "[]", "1 2 3 5 6 7")]
    [InlineData("""{"kind":{"eq":"MARRIAGE"}}""", "[]", "1 2 6 7")]
    [InlineData("""{"kind":{"eq":"UNKNOWN"}}""", "[]", "5")]
    [InlineData("""{"kind":{"neq":"MARRIAGE"}}""", "[]", "3 5")]
    [InlineData("""{"registeredOn":{"eq":"2005-05-20"}}""", "[]", "1")]
    [InlineData("""{"registeredOn":{"gt":"2001-03-08"}}""", "[]", "1 3")]
    [InlineData("""{"registeredOn":{"lte":"2001-03-08"}}""", "[]", "2 6")]
    [InlineData("""{"registeredOn":{"isNull":true}}""", "[]", "5 7")]
    [InlineData("""{"not":{"registeredOn":{"gte":"2001-03-08"}}}""", "[]", "5 6 7")]
    [InlineData("""{"office":{"within":"370100"}}""", "[]", "1 6")]
    [InlineData("""{"office":{"eq":"370202"}}""", "[]", "2 3 5")]
    [InlineData("{}", """[{"registeredOn":"ASC"}]""", "6 2 1 3 5 7")]
    [InlineData("{}", """[{"registeredOn":"DESC"}]""", "3 1 2 6 5 7")]
    public async Task Events_FilteredAndOrdered_SeeTheAnsweredValues(string where, string order, string expected)
    {
        var ids = await IdsAsync("{}", "[]");
        var found = await IdsAsync(where, order);

        Assert.Equal(expected, string.Join(' ', found.Select(id => "1 2 3 5 6 7".Split(' ')[ids.IndexOf(id)])));
    }

    [Theory]
    [InlineData("""marriageEvents(where: { certificateNumber: { eq: "J370102-2005-000001" } }) { totalCount }""")]
    [InlineData("""marriageEvents(where: { or: [{ kind: { eq: MARRIAGE } }, { not: { certificateNumber: { isNull: true } } }] }) { totalCount }""")]
    [InlineData("""marriageEvents(where: { source: { eq: ONLINE } }) { totalCount }""")]
    [InlineData("""marriageEvents(order: [{ certificateNumber: ASC }]) { nodes { id } }""")]
    [InlineData("""registrationOffices { nodes { id } }""")]
    public async Task Filter_OfAnAbsentProperty_IsRefused(string field)
    {
        var answer = await GatewayFixture.AskAsync(client, $"{{ {field} }}");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("UNSUPPORTED_BY_PROFILE", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(4, "CODE_BEFORE_HISTORY office", "莱城区")]
    [InlineData(5, "DATE_IMPOSSIBLE registeredOn,CODE_UNKNOWN office", null)]
    [InlineData(3, "VALUE_UNKNOWN kind,NUMBER_MISSING parties.husband.documentNumber,NUMBER_MISSING parties.wife.documentNumber", "市南区")]
    public async Task Event_WithADoubtfulColumn_CarriesTheIssue(int index, string issues, string? division)
    {
        var data = await GatewayFixture.DataAsync(client, "{ marriageEvents { nodes { office { divisions { name } } provenance { issues { code field } } } } }");

        var registered = data.GetProperty("marriageEvents").GetProperty("nodes")[index];
        var found = registered.GetProperty("provenance").GetProperty("issues").EnumerateArray().Select(issue => $"{issue.GetProperty("code").GetString()} {issue.GetProperty("field").GetString()}").ToList();
        Assert.All(issues.Split(','), issue => Assert.Contains(issue, found));
        Assert.Equal(division, registered.GetProperty("office").GetProperty("divisions").EnumerateArray().Select(place => place.GetProperty("name").GetString()).FirstOrDefault());
    }

    [Theory]
    [InlineData("370199198003150010", "MARRIED", "2005-05-20")]
    [InlineData("370299197511020037", "DIVORCED", "2014-09-12")]
    [InlineData("371399198510100132", "NO_RECORD", null)]
    public async Task Person_OfAnotherLayout_HasTheStatusThatItsRowsTell(string number, string status, string? since)
    {
        var data = await GatewayFixture.DataAsync(client, "query($n: ResidentId!) { person(idNumber: $n) { maritalStatus { status since completeSince basis } } }", new { n = number });

        var marital = data.GetProperty("person").GetProperty("maritalStatus");
        Assert.Equal((status, since), (marital.GetProperty("status").GetString(), marital.GetProperty("since").GetString()));
        Assert.Equal(JsonValueKind.Null, marital.GetProperty("completeSince").ValueKind);
    }

    private async Task<List<string>> IdsAsync(string where, string order)
    {
        var data = await GatewayFixture.DataAsync(
            client,
            "query($w: MarriageEventFilter, $o: [MarriageEventOrder!]) { marriageEvents(where: $w, order: $o) { nodes { id } } }",
            new { w = JsonSerializer.Deserialize<JsonElement>(where), o = JsonSerializer.Deserialize<JsonElement>(order) });
        return [.. data.GetProperty("marriageEvents").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];
    }
}
