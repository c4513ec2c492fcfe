namespace CivilAffairsGraph.Load.Cases;

/// <summary>An endpoint answered something else than it must. The message shows people of the sandbox, who are synthetic.</summary>
public sealed class WrongAnswerException(string message) : Exception(message);
