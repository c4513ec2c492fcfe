namespace CivilAffairsGraph.Schemas.Errors;

/// <summary>A value breaks a rule of its scalar. Answered as <c>BAD_INPUT</c>.</summary>
/// <param name="safeMessage">The rule that is broken. It is shown to the caller and never holds the value.</param>
public sealed class BadInputException(string safeMessage) : Exception(safeMessage);
