using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>Reads a column mapping from an object, or from a plain string that names the column.</summary>
internal sealed class ColumnMappingConverter : JsonConverter<ColumnMapping>
{
    private static readonly HashSet<string> Members = ["column", "codes", "whenEmpty", "format", "type", "indexed"];

    /// <summary>Null places nothing.</summary>
    public override bool HandleNull => true;

    public override ColumnMapping Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        return root.ValueKind switch
        {
            JsonValueKind.String => new ColumnMapping { Column = root.GetString()! },
            JsonValueKind.Object => Mapping(root),
            _ => throw new JsonException("A column mapping is the name of a column or an object."),
        };
    }

    public override void Write(Utf8JsonWriter writer, ColumnMapping value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Profiles are read, never written.");

    private static ColumnMapping Mapping(JsonElement root)
    {
        var given = new HashSet<string>();
        foreach (var name in root.EnumerateObject().Select(member => member.Name))
        {
            if (!Members.Contains(name) || !given.Add(name))
            {
                throw new JsonException(Members.Contains(name)
                    ? $"'{name}' stands twice in a column mapping."
                    : $"'{name}' is not a member of a column mapping; known are {string.Join(", ", Members)}.");
            }
        }

        return new ColumnMapping
        {
            Column = Text(root, "column") ?? throw new JsonException("A column mapping needs a 'column'."),
            WhenEmpty = Text(root, "whenEmpty"),
            Format = Text(root, "format"),
            Type = Text(root, "type"),
            Indexed = Member(root, "indexed", JsonValueKind.True, JsonValueKind.False) is { ValueKind: JsonValueKind.True },
            Codes = Member(root, "codes", JsonValueKind.Object) is { } codes ? Codes(codes) : null,
        };
    }

    private static Dictionary<string, string> Codes(JsonElement codes)
    {
        var read = new Dictionary<string, string>();
        foreach (var code in codes.EnumerateObject())
        {
            var meaning = code.Value.ValueKind == JsonValueKind.String ? code.Value.GetString()! : throw new JsonException($"The code '{code.Name}' needs a text that says what it means.");
            if (!read.TryAdd(code.Name.Trim().ToUpperInvariant(), meaning))
            {
                throw new JsonException($"The code '{code.Name}' stands twice in a code list, blanks and case aside.");
            }
        }

        return read;
    }

    private static string? Text(JsonElement root, string name) => Member(root, name, JsonValueKind.String)?.GetString();

    /// <summary>A member of one of the kinds; null where it is not there, or is null.</summary>
    private static JsonElement? Member(JsonElement root, string name, params ReadOnlySpan<JsonValueKind> kinds) =>
        !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : kinds.Contains(value.ValueKind) ? value
        : throw new JsonException($"'{name}' of a column mapping is no {value.ValueKind}.");
}
