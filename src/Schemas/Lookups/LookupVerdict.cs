namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Answer of a look-up. What is not known is UNKNOWN, never NO.</summary>
public enum LookupVerdict
{
    /// <summary>Recorded.</summary>
    Yes,

    /// <summary>A recorded end or another recorded status; never concluded from a missing record.</summary>
    No,

    /// <summary>Nothing is recorded, or the name is not the one that the registries hold under the number: which of the two is not told.</summary>
    Unknown,

    /// <summary>The records contradict each other.</summary>
    Conflict,
}
