namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>The request cannot be answered as it stands. The message repeats no value.</summary>
internal sealed class BadVariablesException(string message) : Exception(message);
