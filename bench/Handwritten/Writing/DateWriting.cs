using System.Globalization;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Reading;

namespace CivilAffairsGraph.Handwritten.Writing;

/// <summary>Dates in answers.</summary>
internal static class DateWriting
{
    /// <summary>ISO text, or null.</summary>
    public static void WriteDate(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? day) =>
        json.WriteDate(name, day is { } known ? new PartialDate(known.Year, known.Month, known.Day) : null);

    /// <summary>ISO text as far as it is known, or null.</summary>
    public static void WriteDate(this Utf8JsonWriter json, ReadOnlySpan<byte> name, PartialDate? date)
    {
        if (date is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        Span<byte> text = stackalloc byte[10];
        known.FirstDay.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..known.TextLength]);
    }
}
