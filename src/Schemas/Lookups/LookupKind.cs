namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Which look-up an item of a batch is.</summary>
public enum LookupKind
{
    /// <summary>As verifyMaritalStatus.</summary>
    MaritalStatus,

    /// <summary>As verifyCouple.</summary>
    Couple,

    /// <summary>As verifyDeceased.</summary>
    Deceased,

    /// <summary>As verifyCertificate.</summary>
    Certificate,

    /// <summary>As verifyOrganization.</summary>
    Organization,
}
