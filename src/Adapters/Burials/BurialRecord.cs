using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>One record of a funeral home (火化信息): a body received, usually cremated.</summary>
public sealed record BurialRecord
{
    /// <summary>The registry's own row number.</summary>
    public required long RowId { get; init; }

    /// <summary>Key of the home, which it reuses.</summary>
    public string? DeadId { get; init; }

    /// <summary>Name of the deceased (逝者姓名); null for nameless bodies.</summary>
    public string? DeceasedName { get; init; }

    /// <summary>The number of the deceased, where it can be read and agrees with the sex and birth date filed.</summary>
    public ResidentNumber? Deceased { get; init; }

    /// <summary>True when the number is filed in the old form.</summary>
    public bool FifteenDigits { get; init; }

    /// <summary>Date of death (死亡日期) as filed; null where unknown.</summary>
    public PartialDate? DiedOn { get; init; }

    /// <summary>Day of cremation (火化日期); null where the body was kept or the day is unknown.</summary>
    public DateOnly? CrematedOn { get; init; }

    /// <summary>True only when the cremation is done, which is what proves a death.</summary>
    public required bool Cremated { get; init; }

    /// <summary>Where the ashes went (骨灰去向).</summary>
    public required AshesDisposition Disposition { get; init; }

    /// <summary>The registry's code of the facility where the ashes are; null where none is given.</summary>
    public string? FacilityCode { get; init; }

    /// <summary>Code of the household's division (户籍地), padding removed; null where none can be read.</summary>
    public string? HouseholdCode { get; init; }

    /// <summary>Number of the cremation certificate (火化证明编号); null where none is filed.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>True when the certificate was made void.</summary>
    public bool CertificateIsVoid { get; init; }

    /// <summary>Where the record comes from and how far it can be trusted.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Day by which division codes are understood.</summary>
    public DateOnly? On => DiedOn?.FirstDay ?? CrematedOn;
}
