namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>A request costs a number of statements that depends on its shape. Counted alone, because others would be counted too.</summary>
[Collection(nameof(StatementTests))]
[CollectionDefinition(nameof(StatementTests), DisableParallelization = true)]
public sealed class StatementTests(GatewayFixture gateway)
{
    private const string Region = """
        query($n: Int!) { division(code: "371602") { path current { code
          socialOrganizations(first: $n) { totalCount nodes { name legalRepresentative { deathEvidence { verdict } } } }
          burialFacilities(first: $n) { nodes { name availablePlots servedDivisions { name } } } } } }
        """;

    [Fact]
    public async Task Region_ForFiveAndForFifty_CostsTheSame200Times()
    {
        var counts = new HashSet<int>();
        for (var i = 0; i < 200; i++)
        {
            gateway.Counter.Reset();
            await gateway.DataAsync(Region, new { n = i % 2 == 0 ? 5 : 50 });
            counts.Add(gateway.Counter.Statements.Count);
        }

        Assert.Equal([5], counts);
    }

    [Fact]
    public async Task Persons_FortyAliases_CostOneStatementPerRegistryAndLevel()
    {
        var numbers = gateway.Truth("person").Take(40).Select((person, i) => $"p{i}: person(idNumber: \"{person.GetProperty("idNumber").GetString()}\") {{ name knownTo maritalStatus {{ status spouse {{ name }} }} marriageEvents {{ office {{ name }} }} deathEvidence {{ verdict }} }}");
        var query = $"{{ {string.Join(' ', numbers)} }}";
        await gateway.DataAsync(query);
        for (var i = 0; i < 20; i++)
        {
            gateway.Counter.Reset();
            await gateway.DataAsync(query);

            // Level 1: marriage rows, burial rows, duties. Level 2: deaths of spouses, offices, marriage rows of spouses.
            var byDatabase = gateway.Counter.Statements.GroupBy(statement => statement.Database).ToDictionary(group => group.Key, group => group.Count());
            Assert.InRange(byDatabase["marriage.db"], 1, 3);
            Assert.InRange(byDatabase["burial.db"], 1, 3);
            Assert.InRange(byDatabase["social-organization.db"], 1, 2);
        }
    }

    [Fact]
    public async Task Children_WithTheirLists_CostTheSameForTwoAndForSixteen()
    {
        var counts = new List<int>();
        foreach (var first in (int[])[2, 16, 2, 16])
        {
            gateway.Counter.Reset();
            await gateway.DataAsync(
                """query($n: Int!) { division(code: "370000") { children(first: $n) { nodes { name socialOrganizations(first: 2) { totalCount nodes { name division { path } annualReports { year } } } registrationOffices(first: 3) { nodes { name } } } } } }""",
                new { n = first });
            counts.Add(gateway.Counter.Statements.Count);
        }

        Assert.Single(counts.Distinct());
    }

    [Fact]
    public async Task BadInput_OfEveryKind_CostsNoStatement()
    {
        gateway.Counter.Reset();
        string[] queries =
        [
            """{ person(idNumber: "370199198003150011") { name } }""", """{ burialFacilities(first: 101) { totalCount } }""", """{ burialFacilities(after: "x") { totalCount } }""",
            """{ burialFacilities(where: { name: { eq: null } }) { totalCount } }""", """{ marriageEvents(first: 1, last: 1) { totalCount } }""", """{ socialOrganizations(where: { or: [] }) { totalCount } }""",
            """{ division(code: "37") { name } }""", """{ nosuchfield }""", "{",
        ];
        foreach (var query in queries)
        {
            Assert.True((await gateway.AskAsync(query)).TryGetProperty("errors", out _), query);
        }

        Assert.Empty(gateway.Counter.Statements);
    }
}
