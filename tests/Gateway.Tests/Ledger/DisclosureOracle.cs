using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>Reads from the JSON of an answer who is in it with which fields, knowing the document only.</summary>
/// <param name="row">Number of the row that an id names.</param>
internal sealed class DisclosureOracle(Func<string, string> row)
{
    private readonly Dictionary<string, SortedSet<string>> found = new(StringComparer.Ordinal);

    /// <summary>Fields by person.</summary>
    public static IReadOnlyDictionary<string, SortedSet<string>> Read(JsonElement data, IReadOnlyList<Selected> document, Func<string, string> row)
    {
        var oracle = new DisclosureOracle(row);
        oracle.Object(data, document, [], default);
        return oracle.found;
    }

    private void Object(JsonElement json, IReadOnlyList<Selected> selection, IReadOnlyList<string> around, JsonElement parent)
    {
        var type = selection[0].Type;
        var people = type switch
        {
            "Person" => [json.GetProperty("idNumber").GetString()!],
            "BurialRecord" => [Number(json.GetProperty("deceased")) ?? $"burial {row(json.GetProperty("id").GetString()!)}"],
            "MarriageEvent" => [.. json.GetProperty("parties").EnumerateArray().Select(party => Party(party, json))],
            "MarriageParty" => [Party(json, parent)],
            _ => around,
        };
        foreach (var field in selection)
        {
            foreach (var person in type == "Query" || type.EndsWith("Connection", StringComparison.Ordinal) ? [] : people)
            {
                (found.TryGetValue(person, out var fields) ? fields : found[person] = new(StringComparer.Ordinal)).Add($"{type}.{field.Name}");
            }

            if (field.Inner is not null)
            {
                Value(json.GetProperty(field.Key), field.Inner, people, json);
            }
        }
    }

    private void Value(JsonElement json, IReadOnlyList<Selected> selection, IReadOnlyList<string> people, JsonElement parent)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                Value(item, selection, people, parent);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            Object(json, selection, people, parent);
        }
    }

    private string Party(JsonElement party, JsonElement registered) =>
        Number(party.GetProperty("person")) ?? $"marriage {row(registered.GetProperty("id").GetString()!)} {(party.GetProperty("role").GetString() == "HUSBAND" ? "Husband" : "Wife")}";

    private static string? Number(JsonElement person) => person.ValueKind == JsonValueKind.Object ? person.GetProperty("idNumber").GetString() : null;
}
