using System.Globalization;
using System.Text;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>JSON that is the same bytes in any language, after RFC 8785: no blanks, members in ordinal order, nothing escaped that need not be.</summary>
internal static class CanonicalJson
{
    /// <summary>A question: <c>{"lookup":…,"question":{…}}</c>.</summary>
    public static string Question(string lookup, IReadOnlyDictionary<string, string> question)
    {
        var text = new StringBuilder("{\"lookup\":");
        Append(text, lookup);
        text.Append(",\"question\":{");
        foreach (var (index, (name, value)) in question.OrderBy(member => member.Key, StringComparer.Ordinal).Index())
        {
            text.Append(index == 0 ? "" : ",");
            Append(text, name);
            text.Append(':');
            Append(text, value);
        }

        return text.Append("}}").ToString();
    }

    private static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
