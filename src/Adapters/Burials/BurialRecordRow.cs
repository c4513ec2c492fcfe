using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>One row of the table of the deceased as it stands there. What each property means: <see cref="BurialRecord"/>.</summary>
internal sealed class BurialRecordRow
{
    [Searched(By.Key)]
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? DeadId { get; set; }

    [Codes(typeof(NamelessFlag))]
    public string? Nameless { get; set; }

    public string? Name { get; set; }

    [Codes(typeof(FiledSex))]
    public string? Sex { get; set; }

    [Codes(typeof(DocumentKind))]
    public string? DocumentType { get; set; }

    [Searched(By.Key), Holds(18)]
    public string? Number { get; set; }

    [Dates]
    public string? BirthDate { get; set; }

    [Searched(By.Range), Filed]
    public string? Household { get; set; }

    [Dates]
    public string? DiedOn { get; set; }

    [Dates, Searched(By.Range)]
    public string? CrematedOn { get; set; }

    [Codes(typeof(CremationStatus))]
    public string? Status { get; set; }

    [Codes(typeof(AshesDisposition))]
    public string? Disposition { get; set; }

    [Searched(By.Key)]
    public string? FacilityCode { get; set; }

    [Searched(By.Key)]
    public string? CertificateNumber { get; set; }

    [Codes(typeof(CertificateValidity))]
    public string? CertificateStatus { get; set; }
}
