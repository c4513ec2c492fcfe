namespace CivilAffairsGraph.Gateway.Tests.Graph;

public sealed class PersonaTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("370199198003150010", "李伟", "MARRIED", "2005-05-20", "王芳")]
    [InlineData("370199198206220023", "王芳", "MARRIED", "2005-05-20", "李伟")]
    [InlineData("370299197511020037", "张强", "DIVORCED", "2014-09-12", null)]
    [InlineData("370299197709090049", "刘敏", "MARRIED", "2016-02-14", "唐博")]
    [InlineData("370999199912310171", "唐博", "MARRIED", "2016-02-14", "刘敏")]
    [InlineData("371699194801200051", "陈军", "MARRIED", "1972-10-01", "赵秀兰")]
    [InlineData("371699195007170064", "赵秀兰", "WIDOWED", "2019-11-02", "陈军")]
    [InlineData("370699198812050076", "孙磊", "NO_RECORD", null, null)]
    [InlineData("370699199003010087", "周婷", "NO_RECORD", null, null)]
    [InlineData("37069919910511010X", null, "NO_RECORD", null, null)]
    [InlineData("37069919910511010x", null, "NO_RECORD", null, null)]
    [InlineData("370899195508200110", "许建国", "MARRIED", "1980-01-15", "何桂英")]
    [InlineData("370899195702140123", "何桂英", "MARRIED", "1980-01-15", "许建国")]
    [InlineData("371399198510100132", "高明", "CONFLICT", null, null)]
    [InlineData("371399198707070141", "马丽", "MARRIED", "2009-04-04", "高明")]
    [InlineData("371399198606060163", "朱燕", "MARRIED", "2012-08-08", "高明")]
    [InlineData("370299199309250188", "罗雪", "MARRIED", "2019-09-09", null)]
    public async Task Persona_MaritalStatus_IsAsTheTableSays(string number, string? name, string status, string? since, string? spouse)
    {
        var data = await gateway.DataAsync("query($n: ResidentId!) { person(idNumber: $n) { name maritalStatus { status since spouse { name } } } }", new { n = number });

        var person = data.GetProperty("person");
        var marital = person.GetProperty("maritalStatus");
        Assert.Equal(name, person.GetProperty("name").GetString());
        Assert.Equal(status, marital.GetProperty("status").GetString());
        Assert.Equal(since, marital.GetProperty("since").GetString());
        Assert.Equal(spouse, marital.GetProperty("spouse") is { ValueKind: System.Text.Json.JsonValueKind.Object } other ? other.GetProperty("name").GetString() : null);
    }

    [Theory]
    [InlineData("370999199912310171", "UNDER_AGE")]
    [InlineData("370899195508200110", "FIFTEEN_DIGITS")]
    public async Task Persona_MarriageEvents_CarryTheIssue(string number, string issue)
    {
        var data = await gateway.DataAsync("query($n: ResidentId!) { person(idNumber: $n) { marriageEvents { provenance { issues { code } } } } }", new { n = number });

        var codes = data.GetProperty("person").GetProperty("marriageEvents").EnumerateArray()
            .SelectMany(registered => registered.GetProperty("provenance").GetProperty("issues").EnumerateArray()).Select(found => found.GetProperty("code").GetString());
        Assert.Contains(issue, codes);
    }

    [Theory]
    [InlineData("371699194801200051", "YES", "2019-11-02")]
    [InlineData("371799196004300150", "YES", null)]
    [InlineData("37069919910511010X", "UNKNOWN", null)]
    [InlineData("370199198003150010", "UNKNOWN", null)]
    public async Task Persona_DeathEvidence_IsAsTheTableSays(string number, string verdict, string? diedOn)
    {
        var data = await gateway.DataAsync("query($n: ResidentId!) { person(idNumber: $n) { deathEvidence { verdict diedOn asOf } } }", new { n = number });

        var evidence = data.GetProperty("person").GetProperty("deathEvidence");
        Assert.Equal(verdict, evidence.GetProperty("verdict").GetString());
        Assert.True(diedOn is null || evidence.GetProperty("diedOn").GetString() == diedOn);
        Assert.Equal("2026-03-01", evidence.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task 赵秀兰_BeforeHisDeath_WasMarried()
    {
        var data = await gateway.DataAsync("""{ person(idNumber: "371699195007170064") { a: maritalStatus(asOf: "2019-11-01") { status } b: maritalStatus(asOf: "2019-11-02") { status } c: maritalStatus(asOf: "1972-09-30") { status } } }""");

        var statuses = data.GetProperty("person").EnumerateObject().Select(status => status.Value.GetProperty("status").GetString());
        Assert.Equal(["MARRIED", "WIDOWED", "NO_RECORD"], statuses);
    }

    [Fact]
    public async Task 罗雪_Spouse_IsAPartyWithoutPerson()
    {
        var data = await gateway.DataAsync("""{ person(idNumber: "370299199309250188") { marriageEvents { office { code } parties { identityCategory documentNumber person { sex } } } } }""");

        var husband = data.GetProperty("person").GetProperty("marriageEvents")[0].GetProperty("parties")[0];
        Assert.Equal(("HONG_KONG", "H01234567"), (husband.GetProperty("identityCategory").GetString(), husband.GetProperty("documentNumber").GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, husband.GetProperty("person").ValueKind);
    }

    [Fact]
    public async Task 吴娜_KnownTo_IsEmpty()
    {
        var data = await gateway.DataAsync("""{ person(idNumber: "37069919910511010x") { knownTo idNumber } }""");

        Assert.Empty(data.GetProperty("person").GetProperty("knownTo").EnumerateArray());
        Assert.Equal("37069919910511010X", data.GetProperty("person").GetProperty("idNumber").GetString());
    }

    [Fact]
    public async Task MaritalStatus_InTheFuture_IsBadInput()
    {
        var answer = await gateway.AskAsync("""{ person(idNumber: "370199198003150010") { maritalStatus(asOf: "2026-03-02") { status } } }""");

        Assert.Equal("BAD_INPUT", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
