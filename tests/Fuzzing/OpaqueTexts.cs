using System.Net.Http.Json;
using System.Text.Json;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Ids and cursors of every kind, as the endpoint answers them.</summary>
public static class OpaqueTexts
{
    private const string Query = """
        { marriageEvents(first: 3) { nodes { id office { id } } edges { cursor } }
          divisions(first: 3) { nodes { id } edges { cursor } }
          placeNames(first: 3) { nodes { id } edges { cursor } }
          socialOrganizations(first: 3) { nodes { id } edges { cursor } }
          burialFacilities(first: 3) { nodes { id } edges { cursor } }
          burialRecords(first: 3) { nodes { id } edges { cursor } }
          person(idNumber: "370199198003150010") { id } }
        """;

    /// <summary>Asks for some of each.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Query }, cancellationToken);
        return [.. Texts((await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("data"))];
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
