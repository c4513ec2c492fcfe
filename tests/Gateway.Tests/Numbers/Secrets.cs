using System.Text;
using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>The part of an answer that may hold no number.</summary>
internal static class Secrets
{
    private const string Event = "data: ";

    /// <param name="body">Body of an answer: JSON, Server-Sent Events with JSON, or anything.</param>
    /// <param name="identifying">Whether the caller may see numbers in the data.</param>
    public static string In(ReadOnlyMemory<byte> body, bool identifying)
    {
        var text = Encoding.UTF8.GetString(body.Span);
        return !identifying || !IdentityNumbers.In(text).Any() ? text
            : text.StartsWith('{') ? BesidesData(text)
            : string.Join('\n', text.Split('\n').Select(line => line.StartsWith($"{Event}{{", StringComparison.Ordinal) ? BesidesData(line[Event.Length..]) : line));
    }

    /// <summary>Names and values of an answer but those in its data. It may be cut off.</summary>
    private static string BesidesData(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinalBlock: false, default);
        var rest = new StringBuilder();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                rest.AppendLine(reader.GetString());
            }

            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("data") && !reader.TrySkip())
            {
                break;
            }
        }

        return rest.ToString();
    }
}
