using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>One row of the marriage table as it stands there; the profile says which column each property is. What each means: <see cref="MarriageEvent"/>.</summary>
internal sealed class MarriageEventRow
{
    [Searched(By.Key)]
    public long RowId { get; set; }

    [Codes(typeof(MarriageEventKind))]
    public string? Kind { get; set; }

    [Searched(By.Range), Filed]
    public string? OfficeCode { get; set; }

    public string? OfficeName { get; set; }

    [Searched(By.Range)]
    public string? CertificateNumber { get; set; }

    [Dates, Searched(By.Range)]
    public string? RegisteredOn { get; set; }

    public string? HusbandName { get; set; }

    public string? WifeName { get; set; }

    [Codes(typeof(IdentityCategory))]
    public string? HusbandCategory { get; set; }

    [Codes(typeof(IdentityCategory))]
    public string? WifeCategory { get; set; }

    [Searched(By.Key), Holds(18)]
    public string? HusbandDocument { get; set; }

    [Searched(By.Key), Holds(18)]
    public string? WifeDocument { get; set; }

    [Codes(typeof(DocumentKind))]
    public string? HusbandDocumentType { get; set; }

    [Codes(typeof(DocumentKind))]
    public string? WifeDocumentType { get; set; }

    [Dates]
    public string? HusbandBirth { get; set; }

    [Dates]
    public string? WifeBirth { get; set; }

    public string? HusbandNationality { get; set; }

    public string? WifeNationality { get; set; }

    public string? OriginalCertificateNumber { get; set; }

    [Dates]
    public string? OriginalRegisteredOn { get; set; }

    [Codes(typeof(RecordSource))]
    public string? Source { get; set; }

    [Codes(typeof(RowValidity))]
    public string? Validity { get; set; }

    [Codes(typeof(RowValidity))]
    public string? Review { get; set; }
}
