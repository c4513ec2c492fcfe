using System.Globalization;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Reading;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>Reads the variables of a request.</summary>
internal static class Variables
{
    public static ResidentNumber Person(this JsonElement variables, DateOnly today) =>
        ResidentNumber.Read(variables.Text("n"), today, out _) ?? throw new BadVariablesException("n is not a resident identity number.");

    public static string Division(this JsonElement variables, string name) =>
        Filed.Division(variables.Text(name)) ?? throw new BadVariablesException($"{name} is not a division code.");

    public static DateOnly Day(this JsonElement variables, string name) =>
        DateOnly.TryParseExact(variables.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadVariablesException($"{name} is not a date.");

    public static string[] Codes(this JsonElement variables, string name, CodeList list) =>
        variables.Text(name) is { } text && list.Codes(text) is { Length: > 0 } codes ? codes : throw new BadVariablesException($"{name} is not in the list.");

    public static bool Has(this JsonElement variables, string name) => variables.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A row number, 0 where it is not given.</summary>
    public static long Row(this JsonElement variables, string name) =>
        !variables.Has(name) ? 0 : long.TryParse(variables.Text(name), CultureInfo.InvariantCulture, out var row) ? row : throw new BadVariablesException($"{name} is not a position.");

    /// <summary>A place in a list ordered by day and row, before the day <paramref name="end"/>; null where it is not given.</summary>
    public static (DateOnly Day, long Row)? Position(this JsonElement variables, string name, DateOnly end)
    {
        if (!variables.Has(name))
        {
            return null;
        }

        return variables.Text(name)?.Split('/') is [var first, var row]
            && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && long.TryParse(row, CultureInfo.InvariantCulture, out var number)
            && day < end
            ? (day, number)
            : throw new BadVariablesException($"{name} is not a position.");
    }

    private static string? Text(this JsonElement variables, string name) =>
        variables.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
