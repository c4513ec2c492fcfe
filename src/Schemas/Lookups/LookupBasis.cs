namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>What an answer rests on.</summary>
public enum LookupBasis
{
    /// <summary>A registered marriage without a registered end.</summary>
    RegisteredMarriage,

    /// <summary>A registered divorce.</summary>
    RegisteredDivorce,

    /// <summary>A death that a finished cremation proves: of the spouse; for a couple, of one of the two.</summary>
    ProvenDeath,

    /// <summary>Records that contradict each other: two marriages open at once, or a marriage after a death.</summary>
    Contradiction,

    /// <summary>A finished cremation under this number.</summary>
    Cremation,

    /// <summary>The certificate on file.</summary>
    CertificateOnFile,

    /// <summary>A later certificate on file in place of this one.</summary>
    ReissueOnFile,

    /// <summary>A registered annulment of the marriage.</summary>
    Annulment,

    /// <summary>The entry of the certificate was voided.</summary>
    Voided,

    /// <summary>The registration of the organization.</summary>
    Registration,

    /// <summary>The cancellation, revocation or refusal of the registration.</summary>
    RegistrationEnded,
}
