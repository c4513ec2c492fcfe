using CivilAffairsGraph.Adapters.Records;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>One registered event of the marriage registry (婚姻登记): an event, not a marriage.</summary>
public sealed record MarriageEvent
{
    /// <summary>The registry's own row number.</summary>
    public required long RowId { get; init; }

    /// <summary>What was registered (业务类型).</summary>
    public required MarriageEventKind Kind { get; init; }

    /// <summary>Registration number (登记字号), or the decision number of an annulment, as the registry holds it; null where none is filed.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>The number read by its rule; null where it does not follow it, as paper before 2004 does not.</summary>
    public CertificateNumber? Certificate { get; init; }

    /// <summary>Day of registration in local time; null where it is unknown.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Code of the office, division (6 digits) and where given sequence (2).</summary>
    public required string OfficeCode { get; init; }

    /// <summary>Name of the office on this row.</summary>
    public string? OfficeName { get; init; }

    /// <summary>The two parties, husband first.</summary>
    public required IReadOnlyList<MarriageParty> Parties { get; init; }

    /// <summary>Registration number of the event that a reissue or annulment refers to; null where none is filed.</summary>
    public string? OriginalCertificateNumber { get; init; }

    /// <summary>Day of the event that a reissue or annulment refers to; null where it is unknown.</summary>
    public DateOnly? OriginalRegisteredOn { get; init; }

    /// <summary>Where the record comes from and how far it can be trusted.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The husband.</summary>
    public MarriageParty Husband => Parties[0];

    /// <summary>The wife.</summary>
    public MarriageParty Wife => Parties[1];

    /// <summary>Division of the office: the first six digits of its code.</summary>
    public string OfficeDivision => OfficeCode.Length > 6 ? OfficeCode[..6] : OfficeCode;

    /// <summary>True for kinds that refer to an earlier event.</summary>
    public bool RefersToOriginal => Kind is MarriageEventKind.MarriageReissue or MarriageEventKind.DivorceReissue or MarriageEventKind.ProofReissue or MarriageEventKind.Annulment;
}
