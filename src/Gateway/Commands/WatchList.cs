using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Transport;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>A list of look-ups as an operator gives it.</summary>
internal static class WatchList
{
    private const int LongestItem = 5_000;
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands in a file, or in standard input.</summary>
    public static Task<string> TextAsync(string file, CancellationToken cancellationToken) =>
        file == "-" ? Console.In.ReadToEndAsync(cancellationToken) : File.ReadAllTextAsync(file, cancellationToken);

    /// <summary>The look-ups. Whether they can be asked, the schema says.</summary>
    /// <exception cref="FormatException">It is no list of them.</exception>
    public static IReadOnlyList<WatchedItem> Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, RequestParameters.Json);
            return json.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
                ? [.. list.EnumerateArray().Select((item, place) => Read(item, place))]
                : throw new FormatException("""--items must be a JSON list with at least one look-up: [{"id":"1","deceased":{"idNumber":"…","name":"…"}}].""");
        }
        catch (JsonException)
        {
            throw new FormatException("--items is not valid JSON.");
        }
    }

    private static WatchedItem Read(JsonElement item, int place) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
        && JsonSerializer.Serialize(item, Options) is var asked && Encoding.UTF8.GetByteCount(asked) <= LongestItem
            ? new(id.GetString()!, asked)
            : throw new FormatException($"items[{place}] must be an object with an id, a text, of at most {LongestItem} bytes.");
}
