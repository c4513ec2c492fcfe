using System.Text;
using System.Text.Json;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>An enum value, which is written without quotes in a document and as a text in JSON.</summary>
/// <param name="Name">Its name.</param>
internal sealed record EnumName(string Name);

/// <summary>Writes a value as a GraphQL literal or as JSON.</summary>
internal static class Literals
{
    /// <summary>The value in a document.</summary>
    public static string Literal(object? value) => value switch
    {
        null => "null",
        EnumName name => name.Name,
        string text => Quoted(text),
        bool truth => truth ? "true" : "false",
        IReadOnlyDictionary<string, object?> members => $"{{ {string.Join(", ", members.Select(member => $"{member.Key}: {Literal(member.Value)}"))} }}",
        IReadOnlyList<object?> items => $"[{string.Join(", ", items.Select(Literal))}]",
        _ => JsonSerializer.Serialize(value),
    };

    /// <summary>The value as System.Text.Json writes it.</summary>
    public static object? Json(object? value) => value switch
    {
        EnumName name => name.Name,
        IReadOnlyDictionary<string, object?> members => members.ToDictionary(member => member.Key, member => Json(member.Value)),
        IReadOnlyList<object?> items => items.Select(Json).ToList(),
        _ => value,
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character is '"' or '\\' or < ' ' or > '\uD7FF' and < '\uE000' ? $"\\u{(int)character:X4}" : character);
        }

        return quoted.Append('"').ToString();
    }
}
