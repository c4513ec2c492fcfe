using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Doctor;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>What is wrong with the mapping of one column.</summary>
internal static partial class ColumnMistakes
{
    private static readonly string[] Formats = ["date", "yyyy-MM-dd", "yyyyMMdd", "mixed"];

    /// <summary>Finds every mistake.</summary>
    public static void Find(PlacedColumn column, Findings findings)
    {
        void Mistake(FindingCode code, string message, string remedy) => findings.Error(code, message, remedy, column.Table, column.Property.Name);
        if (string.IsNullOrWhiteSpace(column.Mapping.Column))
        {
            Mistake(FindingCode.ProfileColumnNeeded, $"'{column.Name}' needs the name of a column.", "Give it, or remove the property.");
        }

        if (column.Mapping.Format is { } format && !Formats.Contains(format))
        {
            Mistake(FindingCode.ProfileFormatUnknown, $"'{column.Name}' has the format '{format}'; known are {string.Join(", ", Formats)}.", "Use one of them.");
        }

        if (column.Mapping.Type is { } type && !IsTypeName(type))
        {
            Mistake(FindingCode.ProfileTypeUnknown, $"'{column.Name}' has the type '{type}'.", "Write it as the database names it, such as char(18).");
        }

        if (column.Property.GetCustomAttribute<CodesAttribute>()?.Meaning is { } meaning)
        {
            FindInCodes(column.Name, meaning, column.Mapping, Mistake);
        }
        else if (column.Mapping.Codes is not null || column.Mapping.WhenEmpty is not null)
        {
            Mistake(FindingCode.ProfileCodesUnexpected, $"'{column.Name}' is no code, so it has no code list.", "Remove the code list, or place the property that was meant.");
        }
    }

    /// <summary>Whether a text can be the name of a type.</summary>
    public static bool IsTypeName(string type) => TypeName().IsMatch(type);

    private static void FindInCodes(string name, Type meaning, ColumnMapping column, Action<FindingCode, string, string> mistake)
    {
        var known = string.Join(", ", Enum.GetNames(meaning).Select(value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value)));
        if (column.Codes is null)
        {
            mistake(FindingCode.ProfileCodesNeeded, $"'{name}' needs a code list.", $"Say what each code means: one of {known}.");
        }

        foreach (var value in (column.Codes?.Values ?? []).Append(column.WhenEmpty).OfType<string>().Distinct().Where(value => !Means(meaning, value)))
        {
            mistake(FindingCode.ProfileValueUnknown, $"The code list of '{name}' says '{value}', which is not one of its values.", $"Known are {known}.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_ ]*(\([0-9]{1,5}(, ?[0-9]{1,2})?\))?[A-Za-z ]*\z")]
    private static partial Regex TypeName();

    private static bool Means(Type meaning, string value) => Enum.GetNames(meaning).Contains(value.Replace("_", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
}
