namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>The columns of one side of a row, while the row is being made.</summary>
internal sealed record PartyColumns
{
    public required string? Name { get; set; }

    public string? IdType { get; set; }

    public string? CertType { get; set; }

    public string? CertNum { get; set; }

    public DateOnly? Birth { get; set; }

    public string? Nation { get; set; }

    public string? Folk { get; set; }

    public string? MarryStatus { get; set; }

    public string? RegProvince { get; set; }

    public string? RegPrefecture { get; set; }

    public string? RegCounty { get; set; }

    public string? RegTownship { get; set; }

    public string? RegDetail { get; set; }

    public string? PrintNum { get; set; }
}
