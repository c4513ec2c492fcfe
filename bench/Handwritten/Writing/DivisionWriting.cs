using System.Text.Json;
using CivilAffairsGraph.Handwritten.Divisions;

namespace CivilAffairsGraph.Handwritten.Writing;

/// <summary>Divisions in answers.</summary>
internal static class DivisionWriting
{
    /// <summary>Members <c>code</c> and <c>name</c> of the object that is being written.</summary>
    public static void WriteDivision(this Utf8JsonWriter json, DivisionVersion division)
    {
        json.WriteString("code"u8, division.Code);
        json.WriteString("name"u8, division.Name);
    }

    /// <summary>A list of divisions, each with code and name.</summary>
    public static void WriteDivisions(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<DivisionVersion> divisions)
    {
        json.WriteStartArray(name);
        foreach (var division in divisions)
        {
            json.WriteStartObject();
            json.WriteDivision(division);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
