namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Answers are refused or wrong until it is corrected.</summary>
    Error,

    /// <summary>Answers are right, but slow, incomplete or less safe than they should be.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Hint,
}
