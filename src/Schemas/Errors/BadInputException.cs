namespace CivilAffairsGraph.Schemas.Errors;

/// <summary>An input value breaks a rule. The message names the rule and never repeats the value.</summary>
/// <param name="message">Safe to show.</param>
public sealed class BadInputException(string message) : FormatException(message);
