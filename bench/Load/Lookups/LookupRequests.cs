using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivilAffairsGraph.Load.Lookups;

/// <summary>Look-ups of people of a sandbox, by number and name.</summary>
internal static class LookupRequests
{
    private const int Most = 4_000;

    /// <summary>Everybody that is asked for.</summary>
    public static IReadOnlyList<(string Number, string Name)> People(string sandbox, int scale) =>
        [.. File.ReadLines(Path.Combine(sandbox, "truth.jsonl"))
            .Where(line => line.StartsWith("{\"type\":\"person\"", StringComparison.Ordinal))
            .Where((_, index) => index % (7 * scale) == 0)
            .Take(Most)
            .Select(Person)];

    /// <summary>One look-up of a person.</summary>
    public static byte[] Single((string Number, string Name) person, bool receipt) => Body(
        $"query($n: ResidentId!, $name: String!) {{ verifyMaritalStatus(idNumber: $n, name: $name) {{ verdict since basis asOf{(receipt ? " receipt" : "")} }} }}",
        new() { ["n"] = person.Number, ["name"] = person.Name });

    /// <summary>Look-ups of many at once.</summary>
    public static byte[] Batch(IEnumerable<(string Number, string Name)> people, bool receipt) => Body(
        $"query($items: [VerifyItem!]!) {{ verifyBatch(items: $items) {{ id verdict since basis asOf{(receipt ? " receipt" : "")} }} }}",
        new()
        {
            ["items"] = new JsonArray([.. people.Select((person, index) => new JsonObject
            {
                ["id"] = $"{index}",
                ["maritalStatus"] = new JsonObject { ["idNumber"] = person.Number, ["name"] = person.Name },
            })]),
        });

    private static byte[] Body(string query, JsonObject variables) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["query"] = query, ["variables"] = variables });

    private static (string Number, string Name) Person(string line)
    {
        using var person = JsonDocument.Parse(line);
        return (person.RootElement.GetProperty("idNumber").GetString()!, person.RootElement.GetProperty("name").GetString()!);
    }
}
