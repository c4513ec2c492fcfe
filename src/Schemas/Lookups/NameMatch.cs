namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>By what an organization was found.</summary>
public enum NameMatch
{
    /// <summary>By the name that it bears.</summary>
    CurrentName,

    /// <summary>By a name that it bore before.</summary>
    FormerName,

    /// <summary>By its credit code.</summary>
    CreditCode,
}
