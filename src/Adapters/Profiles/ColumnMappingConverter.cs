using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>Reads a column mapping from an object, or from a plain string that names the column.</summary>
internal sealed class ColumnMappingConverter : JsonConverter<ColumnMapping>
{
    private static readonly HashSet<string> Members = ["column", "codes", "whenEmpty", "format", "type", "indexed"];

    public override ColumnMapping Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ColumnMapping { Column = reader.GetString()! };
        }

        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var unknown = root.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !Members.Contains(name));
        if (unknown is { } name)
        {
            throw new JsonException($"'{name}' is not a member of a column mapping; known are {string.Join(", ", Members)}.");
        }

        return new ColumnMapping
        {
            Column = Text(root, "column") ?? throw new JsonException("A column mapping needs a 'column'."),
            WhenEmpty = Text(root, "whenEmpty"),
            Format = Text(root, "format"),
            Type = Text(root, "type"),
            Indexed = root.TryGetProperty("indexed", out var indexed) && indexed.GetBoolean(),
            Codes = root.TryGetProperty("codes", out var codes)
                ? codes.EnumerateObject().ToDictionary(code => code.Name.Trim().ToUpperInvariant(), code => code.Value.GetString() ?? "")
                : null,
        };
    }

    public override void Write(Utf8JsonWriter writer, ColumnMapping value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Profiles are read, never written.");

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
