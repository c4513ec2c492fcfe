namespace CivilAffairsGraph.Fuzzing;

/// <summary>The endpoint answered as it must not. The message says what was sent and what came.</summary>
/// <param name="message">Both.</param>
public sealed class FuzzException(string message) : Exception(message);
