namespace CivilAffairsGraph.Schemas.Inputs;

/// <summary>What operators and combinators mean, the same for every type of value.</summary>
internal static class OperatorTexts
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = "Equals.",
        ["neq"] = "Does not equal; also true of a null value.",
        ["in"] = "Equals one of these; an empty list finds nothing.",
        ["nin"] = "Equals none of these; also true of a null value.",
        ["gt"] = "Greater than.",
        ["gte"] = "Greater than or equal to.",
        ["lt"] = "Less than.",
        ["lte"] = "Less than or equal to.",
        ["isNull"] = "True: the value is null; false: it is not.",
        ["and"] = "All of these hold.",
        ["or"] = "At least one of these holds; an empty list is refused.",
        ["not"] = "This does not hold: the exact complement.",
    };

    /// <summary>The meaning of an operator, or null for a field of another kind.</summary>
    public static string? Of(string name) => Texts.GetValueOrDefault(name);
}
