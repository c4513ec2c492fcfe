namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>What the registries behind an answer do not cover.</summary>
public enum LookupCoverage
{
    /// <summary>Nothing follows from UNKNOWN or NOT_FOUND: no marriage on record does not mean unmarried, no cremation on record does not mean alive.</summary>
    AbsenceProvesNothing,

    /// <summary>Divorces by court, about a quarter of all, are not in the registry: who was divorced by a court is still answered as married.</summary>
    CourtDivorcesNotCovered,

    /// <summary>Only what offices, homes and authorities of this province filed.</summary>
    OtherProvincesNotCovered,

    /// <summary>Old marriages were entered afterwards, office by office; completeSince says how far back where something is recorded.</summary>
    EarlyMarriagesIncomplete,

    /// <summary>Deaths are known by finished cremations only.</summary>
    DeathsByCremationOnly,

    /// <summary>Tells whether the certificate stands, not whether the marriage lasts: ask verifyCouple.</summary>
    CertificateOnly,

    /// <summary>Community organizations that are only filed (备案) are not registered and not covered.</summary>
    FiledOrganizationsNotCovered,

    /// <summary>The list of illegal organizations holds names that authorities came to know; it is never complete.</summary>
    IllegalListIncomplete,
}
