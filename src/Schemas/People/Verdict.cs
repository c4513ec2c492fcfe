namespace CivilAffairsGraph.Schemas.People;

/// <summary>A three-valued answer: what is not known is answered as unknown.</summary>
public enum Verdict
{
    /// <summary>Proved.</summary>
    Yes,

    /// <summary>Disproved.</summary>
    No,

    /// <summary>Neither.</summary>
    Unknown,
}
