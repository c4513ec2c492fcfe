using System.Globalization;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>What is recorded is what was said: nothing is missing, nothing is too much, whether it was read or remembered.</summary>
public sealed class LedgerEqualsDisclosureTests(GatewayFixture gateway, ITestOutputHelper output)
{
    /// <summary>More by <c>CAG_LEDGER_OPERATIONS</c>.</summary>
    private static readonly int Operations = int.Parse(Environment.GetEnvironmentVariable("CAG_LEDGER_OPERATIONS") ?? "500", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Ledger_OfGeneratedOperations_EqualsTheirAnswers(string remembers)
    {
        await using var host = new LedgerHost(gateway, new() { ["Cache:Enabled"] = remembers });
        var random = new Random(42);
        var documents = new PersonalDocuments(random, Numbers());
        var (recent, said, repeated) = (new List<IReadOnlyList<Selected>>(), new List<(string, string)>(), 0);

        for (var operation = 0; operation < Operations / 2; operation++)
        {
            // Some are asked again, so that they are remembered where anything is.
            var again = recent.Count > 0 && random.Next(3) == 0;
            var document = again ? recent[random.Next(recent.Count)] : documents.Next();
            recent.Add(document);
            repeated += again ? 1 : 0;
            var answer = await host.AskAsync($"{{ {string.Join(' ', document)} }}");
            Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
            said.AddRange(DisclosureOracle.Read(answer.GetProperty("data"), document, host.Row).Select(person => (host.Hash(person.Key), string.Join(' ', person.Value))));
        }

        var entries = await host.EntriesAsync();
        var recorded = entries.Select(entry => (entry.Subject, entry.Fields)).ToList();
        var (missing, extra) = (Except(said, recorded), Except(recorded, said));
        output.WriteLine($"{Operations / 2} operations, {repeated} of them repeated; {said.Count} disclosures said, {recorded.Count} recorded ({entries.Count(entry => entry.Sources.Contains(":cache", StringComparison.Ordinal))} with something remembered): {missing.Count} missing, {extra.Count} extra");
        Assert.Empty(missing);
        Assert.Empty(extra);
        Assert.Equal(remembers == "true", entries.Any(entry => entry.Sources.Contains(":cache", StringComparison.Ordinal)));
        Assert.Empty((await host.VerifyAsync()).Breaks);
        Assert.All(entries, entry => Assert.Equal(("sandbox-developer", "development", "TESTS-1", "OK"), (entry.Client, entry.Purpose, entry.Case, entry.Result)));
    }

    private static List<T> Except<T>(IEnumerable<T> those, IEnumerable<T> others)
        where T : notnull
    {
        var left = others.GroupBy(other => other).ToDictionary(other => other.Key, other => other.Count());
        return [.. those.Where(one => !left.TryGetValue(one, out var count) || (left[one] = count - 1) < 0)];
    }

    /// <summary>People of the sandbox, personas among them.</summary>
    private List<string> Numbers() =>
    [
        "370199198003150010", "370199198206220023", "371699194801200051", "371699195007170064", "37069919910511010X", "370899195508200110", "371399198510100132", "371799196004300150",
        .. gateway.Truth("person").Select(person => person.GetProperty("idNumber").GetString()!).Where((_, index) => index % 97 == 0).Take(300),
    ];
}
