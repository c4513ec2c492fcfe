namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Every quality issue there is.</summary>
public static class QualityIssues
{
    private static readonly Dictionary<string, (IssueSeverity Severity, string Message)> Known = new()
    {
        ["NUMBER_MISSING"] = (IssueSeverity.Warning, "No identity number is filed."),
        ["NUMBER_UNREADABLE"] = (IssueSeverity.Warning, "The number filed is not a valid identity number."),
        ["NUMBER_DISAGREES"] = (IssueSeverity.Error, "The identity number disagrees with the sex or birth date filed beside it."),
        ["FIFTEEN_DIGITS"] = (IssueSeverity.Info, "The identity number is filed in the old form of 15 digits, which two people may share."),
        ["TWO_NUMBERS"] = (IssueSeverity.Warning, "Two numbers are filed in one column; neither is searched."),
        ["SIDES_SWAPPED"] = (IssueSeverity.Warning, "Husband and wife stand in each other's columns; the identity numbers decided."),
        ["UNDER_AGE"] = (IssueSeverity.Error, "The party was below the legal age of marriage of that day."),
        ["DUPLICATE"] = (IssueSeverity.Info, "The registry holds this event more than once; it is answered once."),
        ["ORIGINAL_MISSING"] = (IssueSeverity.Info, "The event that this one refers to is not in the registry."),
        ["CERTIFICATE_UNPARSED"] = (IssueSeverity.Info, "The registration number does not follow the rule."),
        ["DATE_UNKNOWN"] = (IssueSeverity.Warning, "The column holds a placeholder instead of a date."),
        ["DATE_IMPOSSIBLE"] = (IssueSeverity.Error, "The column holds something that is no date, or dates contradict each other."),
        ["VALUE_UNKNOWN"] = (IssueSeverity.Warning, "The column holds a value that is not in its code list or cannot be read."),
        ["UNIT_UNCLEAR"] = (IssueSeverity.Warning, "The amount is filed without a unit and is too large for the usual one."),
        ["CHARACTERS_LOST"] = (IssueSeverity.Warning, "A character was lost in an earlier conversion."),
        ["CODE_UNKNOWN"] = (IssueSeverity.Warning, "The place-name registry does not know the division code, or not where its territory is today."),
        ["CODE_BEFORE_HISTORY"] = (IssueSeverity.Info, "The record is older than the first known version of its division code, which is answered."),
        ["NAME_CODE_DISAGREE"] = (IssueSeverity.Info, "The name filed beside the division code is that of another division."),
        ["CREDIT_CODE_CHECK"] = (IssueSeverity.Warning, "The credit code filed is not valid."),
        ["ORGANIZATION_CODE_DISAGREES"] = (IssueSeverity.Warning, "The organization code disagrees with the credit code or its own check character."),
        ["USED_EXCEEDS_PLANNED"] = (IssueSeverity.Warning, "More plots are used than were planned."),
    };

    /// <summary>Every code.</summary>
    public static IReadOnlyCollection<string> Codes => Known.Keys;

    /// <summary>The issue of that code on a field.</summary>
    public static QualityIssue Of(string code, string field) => new(code, field, Known[code].Severity, Known[code].Message);
}
