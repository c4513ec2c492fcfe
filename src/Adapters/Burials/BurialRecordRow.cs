using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>One row of the table of the deceased as it stands there. What each property means: <see cref="BurialRecord"/>.</summary>
internal sealed class BurialRecordRow
{
    public long RowId { get; set; }

    public string? DeadId { get; set; }

    [Codes(typeof(NamelessFlag))]
    public string? Nameless { get; set; }

    public string? Name { get; set; }

    [Codes(typeof(FiledSex))]
    public string? Sex { get; set; }

    [Codes(typeof(DocumentKind))]
    public string? DocumentType { get; set; }

    public string? Number { get; set; }

    public string? BirthDate { get; set; }

    public string? Household { get; set; }

    public string? DiedOn { get; set; }

    public string? CrematedOn { get; set; }

    [Codes(typeof(CremationStatus))]
    public string? Status { get; set; }

    [Codes(typeof(AshesDisposition))]
    public string? Disposition { get; set; }

    public string? FacilityCode { get; set; }

    public string? CertificateNumber { get; set; }
}
