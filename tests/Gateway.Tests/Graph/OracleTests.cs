using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>Answers compared with what the sandbox's truth and its tables say by hand.</summary>
public sealed class OracleTests(GatewayFixture gateway)
{
    private static readonly string[] Days = ["1990-06-30", "2008-03-01", "2026-03-01"];

    [Fact]
    public async Task Persons_AThousandAtThreeDates_AnswerAsTheTruthSays()
    {
        var oracle = new MaritalOracle(gateway);
        var people = oracle.People.Order(StringComparer.Ordinal).Where((_, i) => i % Math.Max(1, oracle.People.Count / 1000) == 0).Take(1000).ToList();
        var differences = new List<string>();
        foreach (var batch in people.Chunk(100))
        {
            var data = await gateway.DataAsync(
                "query($n: [ResidentId!]!) { persons(idNumbers: $n) { a: maritalStatus(asOf: \"1990-06-30\") { status since } b: maritalStatus(asOf: \"2008-03-01\") { status since } c: maritalStatus(asOf: \"2026-03-01\") { status since } deathEvidence { verdict } marriageEvents { id } } }",
                new { n = batch });
            foreach (var (number, person) in batch.Zip(data.GetProperty("persons").EnumerateArray()))
            {
                var answered = string.Join(' ', ((string[])["a", "b", "c"]).Select(alias => Shown(person.GetProperty(alias)))) + $" {person.GetProperty("deathEvidence").GetProperty("verdict").GetString()} {person.GetProperty("marriageEvents").GetArrayLength()}";
                var expected = string.Join(' ', Days.Select(day => oracle.On(number, day)).Select(status => $"{status.Status}/{status.Since}")) + $" {(oracle.Dead(number) ? "YES" : "UNKNOWN")} {oracle.Events(number)}";
                if (answered != expected)
                {
                    differences.Add($"{number[..6]}…: answered {answered}, truth {expected}");
                }
            }
        }

        Assert.Equal(1000, people.Count);
        Assert.Empty(differences);
    }

    [Fact]
    public async Task Organizations_FiveHundred_AnswerAsTheTruthSays()
    {
        var differences = new List<string>();
        foreach (var line in gateway.Truth("organization").Where(line => line.TryGetProperty("creditCode", out _)).Take(500).Chunk(50))
        {
            var query = string.Join(' ', line.Select((organization, i) =>
                $"o{i}: socialOrganization(creditCode: \"{organization.GetProperty("creditCode").GetString()}\") {{ kind status registeredOn registeredCapital division {{ code }} legalRepresentativeName legalRepresentative {{ idNumber }} annualReports {{ year }} }}"));
            var data = await gateway.DataAsync($"{{ {query} }}");
            foreach (var (truth, i) in line.Select((organization, i) => (organization, i)))
            {
                var answer = data.GetProperty($"o{i}");
                var expected = new[]
                {
                    Text(truth, "kind"), Text(truth, "status"), Text(truth, "registeredOn"),
                    truth.TryGetProperty("capitalYuan", out var yuan) ? yuan.GetDecimal().ToString("0.##", null) : null,
                    Text(truth, "division"), Text(truth, "legalRepresentativeName"), Text(truth, "legalRepresentative"),
                    string.Join(',', truth.GetProperty("reportYears").EnumerateArray().Select(year => year[0].GetInt32()).OrderDescending()),
                };
                var answered = new[]
                {
                    Text(answer, "kind"), Text(answer, "status"), Text(answer, "registeredOn"),
                    answer.GetProperty("registeredCapital") is { ValueKind: JsonValueKind.Number } amount ? amount.GetDecimal().ToString("0.##", null) : null,
                    answer.GetProperty("division") is { ValueKind: JsonValueKind.Object } division ? Text(division, "code") : null,
                    Text(answer, "legalRepresentativeName"), answer.GetProperty("legalRepresentative") is { ValueKind: JsonValueKind.Object } person ? Text(person, "idNumber") : null,
                    string.Join(',', answer.GetProperty("annualReports").EnumerateArray().Select(report => report.GetProperty("year").GetInt32())),
                };
                if (!expected.SequenceEqual(answered))
                {
                    differences.Add($"{Text(truth, "sorgId")}: answered {string.Join('|', answered)}, truth {string.Join('|', expected)}");
                }
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task Facilities_TwoHundred_AnswerAsTheTruthSays()
    {
        var answers = new Dictionary<string, JsonElement>();
        string? after = null;
        for (var page = 0; page < 3; page++)
        {
            var data = await gateway.DataAsync(
                "query($a: String) { burialFacilities(first: 100, after: $a) { pageInfo { endCursor } nodes { name property form level areaSquareMetres plannedPlots usedPlots availablePlots } } }", new { a = after });
            foreach (var node in data.GetProperty("burialFacilities").GetProperty("nodes").EnumerateArray())
            {
                answers.TryAdd(node.GetProperty("name").GetString()!, node);
            }

            after = data.GetProperty("burialFacilities").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        var truths = gateway.Truth("facility").Take(200).GroupBy(line => Text(line, "name")!).Where(group => group.Count() == 1).Select(group => group.First()).ToList();
        Assert.All(truths, truth =>
        {
            var answer = answers[Text(truth, "name")!];
            Assert.Equal((Text(truth, "property"), Text(truth, "form"), Text(truth, "level")), (Text(answer, "property"), Text(answer, "form"), Text(answer, "level")));
            Assert.Equal((Number(truth, "planned"), Number(truth, "used")), (Number(answer, "plannedPlots"), Number(answer, "usedPlots")));
            Assert.Equal(Math.Max(0, Number(truth, "planned") - Number(truth, "used") ?? 0), Number(answer, "availablePlots") ?? 0);
            Assert.True(!truth.TryGetProperty("squareMetres", out var metres) || Math.Abs(metres.GetDouble() - answer.GetProperty("areaSquareMetres").GetDouble()) < 1);
        });
    }

    private static string Shown(JsonElement status) => $"{status.GetProperty("status").GetString()}/{status.GetProperty("since").GetString()}";

    private static int? Number(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static string? Text(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
