using System.Text.Json;

namespace CivilAffairsGraph.Handwritten.Writing;

/// <summary>Death evidence in answers.</summary>
internal static class VerdictWriting
{
    /// <summary>YES or UNKNOWN: a missing record does not mean alive.</summary>
    public static void WriteVerdict(this Utf8JsonWriter json, bool proved)
    {
        json.WriteStartObject("deathEvidence"u8);
        json.WriteString("verdict"u8, proved ? "YES"u8 : "UNKNOWN"u8);
        json.WriteEndObject();
    }
}
