namespace CivilAffairsGraph.Schemas.People;

/// <summary>Marital status as the registries show it. Absence is no evidence: nothing recorded is NO_RECORD, never "unmarried".</summary>
public enum MaritalStatusCode
{
    /// <summary>A registered marriage without a registered end.</summary>
    Married,

    /// <summary>The latest marriage ended by a registered divorce.</summary>
    Divorced,

    /// <summary>The latest marriage ended by the spouse's death, which a cremation proves.</summary>
    Widowed,

    /// <summary>Nothing is recorded.</summary>
    NoRecord,

    /// <summary>The records contradict each other: two marriages open at once, or a marriage after the death of a side.</summary>
    Conflict,
}
