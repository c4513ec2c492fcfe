namespace CivilAffairsGraph.Adapters.Values;

/// <summary>How much a quality issue matters.</summary>
public enum IssueSeverity
{
    /// <summary>Worth knowing; the answer is right.</summary>
    Info,

    /// <summary>The answer may be incomplete.</summary>
    Warning,

    /// <summary>The record contradicts itself or a rule.</summary>
    Error,
}
