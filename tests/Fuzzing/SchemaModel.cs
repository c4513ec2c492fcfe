using System.Net.Http.Json;
using System.Text.Json;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>The served schema, as introspection tells it.</summary>
/// <param name="Types">Types by name.</param>
public sealed record SchemaModel(IReadOnlyDictionary<string, TypeModel> Types)
{
    private const string Query = """
        { __schema { types { kind name
            fields { name args { ...I } type { ...T } } inputFields { ...I } enumValues { name } possibleTypes { name } } } }
        fragment I on __InputValue { name type { ...T } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    /// <summary>Asks an endpoint for its schema.</summary>
    public static async Task<SchemaModel> ReadAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Query }, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return new(answer.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray().Select(Read).ToDictionary(type => type.Name));
    }

    private static TypeModel Read(JsonElement type) => new(
        type.GetProperty("kind").GetString()!,
        type.GetProperty("name").GetString()!,
        [.. Each(type, "fields").Select(field => new FieldModel(Name(field), TypeRef.Read(field.GetProperty("type")), [.. Each(field, "args").Select(Input)]))],
        [.. Each(type, "inputFields").Select(Input)],
        [.. Each(type, "enumValues").Select(Name)],
        [.. Each(type, "possibleTypes").Select(Name)]);

    private static InputModel Input(JsonElement input) => new(Name(input), TypeRef.Read(input.GetProperty("type")));

    private static string Name(JsonElement named) => named.GetProperty("name").GetString()!;

    private static IEnumerable<JsonElement> Each(JsonElement owner, string member) =>
        owner.GetProperty(member) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];
}
