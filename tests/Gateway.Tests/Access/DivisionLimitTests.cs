using System.Text.Json;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>A client of 滨州 sees the records of its territory, as it is today and as it was; a verdict is what it is.</summary>
public sealed class DivisionLimitTests(GatewayFixture gateway, DivisionLimitTests.Limited limited) : IClassFixture<DivisionLimitTests.Limited>
{
    private const string Elsewhere = "370199198003150010";
    private const string InTerritory = "371699195007170064";
    private const string Person = """
        query($n: ResidentId!) { person(idNumber: $n) {
          maritalStatus { status since decidedBy { id } spouse { id } } marriageEvents { id } deathEvidence { verdict record { id } } burialRecords { id } name } }
        """;

    [Theory]
    [InlineData("marriageEvents", "where: { office: { within: \"371600\" } }", "")]
    [InlineData("marriageEvents", "where: { and: [{ kind: { eq: DIVORCE } }, { office: { within: \"371600\" } }] }", "where: { kind: { eq: DIVORCE } }")]
    [InlineData("burialRecords", "where: { householdDivision: { within: \"371600\" } }", "")]
    [InlineData("burialRecords", "where: { and: [{ cremated: { eq: true } }, { householdDivision: { within: \"371600\" } }] }", "where: { cremated: { eq: true } }")]
    public async Task List_OfALimitedClient_IsTheListWithin(string field, string within, string asked)
    {
        var all = await gateway.DataAsync(Page(field, within));

        var seen = await GatewayFixture.DataAsync(limited.Of(gateway), Page(field, asked));

        Assert.True(all.GetProperty(field).GetProperty("totalCount").GetInt32() > 20);
        Assert.Equal(all.GetRawText(), seen.GetRawText());
    }

    [Fact]
    public async Task Verdict_DecidedElsewhere_IsGivenWithoutItsRecords()
    {
        var whole = await PersonAsync(gateway.Client, Elsewhere);
        var seen = await PersonAsync(limited.Of(gateway), Elsewhere);

        Assert.Equal(("MARRIED", "2005-05-20"), (Text(seen, "status"), Text(seen, "since")));
        Assert.NotEqual(JsonValueKind.Null, whole.GetProperty("maritalStatus").GetProperty("decidedBy").ValueKind);
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (seen.GetProperty("maritalStatus").GetProperty("decidedBy").ValueKind, seen.GetProperty("maritalStatus").GetProperty("spouse").ValueKind));
        Assert.Equal((0, JsonValueKind.Null), (seen.GetProperty("marriageEvents").GetArrayLength(), seen.GetProperty("name").ValueKind));
    }

    /// <summary>Registered by 372301, which became 371602.</summary>
    [Fact]
    public async Task Records_OfAnAbolishedCodeOfTheTerritory_AreSeen()
    {
        var whole = await PersonAsync(gateway.Client, InTerritory);
        var seen = await PersonAsync(limited.Of(gateway), InTerritory);

        Assert.Equal(whole.GetProperty("maritalStatus").GetRawText(), seen.GetProperty("maritalStatus").GetRawText());
        Assert.Equal(1, seen.GetProperty("marriageEvents").GetArrayLength());
        Assert.Equal("赵**", seen.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Node_OfARecordElsewhere_IsNothing()
    {
        const string Node = "query($id: ID!) { node(id: $id) { ... on MarriageEvent { kind } } }";
        var elsewhere = (await PersonAsync(gateway.Client, Elsewhere)).GetProperty("marriageEvents")[0].GetProperty("id").GetString();
        var inside = (await PersonAsync(gateway.Client, InTerritory)).GetProperty("marriageEvents")[0].GetProperty("id").GetString();

        Assert.Equal(JsonValueKind.Null, (await GatewayFixture.DataAsync(limited.Of(gateway), Node, new { id = elsewhere })).GetProperty("node").ValueKind);
        Assert.Equal("MARRIAGE", (await GatewayFixture.DataAsync(limited.Of(gateway), Node, new { id = inside })).GetProperty("node").GetProperty("kind").GetString());
    }

    private static string Page(string field, string where) =>
        $"{{ {field}(first: 100 {where}) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage }} }} }}";

    private static async Task<JsonElement> PersonAsync(HttpClient client, string number) => (await GatewayFixture.DataAsync(client, Person, new { n = number })).GetProperty("person");

    private static string? Text(JsonElement person, string field) => person.GetProperty("maritalStatus").GetProperty(field).GetString();

    /// <summary>A gateway asked by the client of 滨州.</summary>
    public sealed class Limited : IDisposable
    {
        private HttpClient? client;

        public HttpClient Of(GatewayFixture gateway) => client ??= gateway.Start([]).As(Developer.HeadersOf("sandbox-binzhou", "estate-settlement"));

        public void Dispose() => client?.Dispose();
    }
}
