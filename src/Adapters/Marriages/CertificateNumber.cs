namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>A marriage registration number (登记字号) read by its rule: prefix, division, year, serial.</summary>
/// <param name="prefix">J, L, BJ or BL.</param>
/// <param name="divisionCode">Six digits.</param>
/// <param name="year">Four digits.</param>
/// <param name="serial">Within office and year.</param>
/// <param name="on">Day of the event, which says what the code meant.</param>
public sealed class CertificateNumber(string prefix, string divisionCode, int year, int serial, DateOnly? on)
{
    /// <summary>J marriage, L divorce, BJ reissued marriage certificate, BL reissued divorce certificate.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>Division of the issuing office when the certificate was issued, six digits.</summary>
    public string DivisionCode { get; } = divisionCode;

    /// <summary>Year of registration.</summary>
    public int Year { get; } = year;

    /// <summary>Serial number, restarting each year per office.</summary>
    public int Serial { get; } = serial;

    /// <summary>Day by which the division code is understood.</summary>
    public DateOnly On { get; } = on ?? new DateOnly(year, 12, 31);
}
