using System.Reflection;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>What is wrong with the mapping of one column.</summary>
internal static class ColumnMistakes
{
    private static readonly string[] Formats = ["date", "yyyy-MM-dd", "yyyyMMdd", "mixed"];

    /// <summary>Every mistake, one sentence each.</summary>
    /// <param name="name">The property as <c>Table.Property</c>.</param>
    /// <param name="property">The property of the row class.</param>
    /// <param name="column">Its mapping.</param>
    public static IEnumerable<string> Of(string name, PropertyInfo property, ColumnMapping column)
    {
        if (string.IsNullOrWhiteSpace(column.Column))
        {
            yield return $"'{name}' needs the name of a column.";
        }

        if (column.Format is { } format && !Formats.Contains(format))
        {
            yield return $"'{name}' has the format '{format}'; known are {string.Join(", ", Formats)}.";
        }

        var meaning = property.GetCustomAttribute<CodesAttribute>()?.Meaning;
        if (meaning is null && (column.Codes is not null || column.WhenEmpty is not null))
        {
            yield return $"'{name}' is no code, so it has no code list.";
        }

        if (meaning is null)
        {
            yield break;
        }

        if (column.Codes is null)
        {
            yield return $"'{name}' needs a code list.";
        }

        foreach (var value in (column.Codes?.Values ?? []).Append(column.WhenEmpty).OfType<string>().Distinct().Where(value => !Means(meaning, value)))
        {
            yield return $"The code list of '{name}' says '{value}', which is not one of {string.Join(", ", Enum.GetNames(meaning))}.";
        }
    }

    private static bool Means(Type meaning, string value) => Enum.GetNames(meaning).Contains(value.Replace("_", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
}
