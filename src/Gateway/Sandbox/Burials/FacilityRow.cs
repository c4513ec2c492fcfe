using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>One row of <c>FIS_CEME</c> while it is being made, with the truth behind it.</summary>
internal sealed class FacilityRow(Facility facility)
{
    private static readonly string[] _properties = ["COMMERCIAL", "PUBLIC_BENEFIT"];
    private static readonly string[] _levels = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP", "VILLAGE"];
    private static readonly string[] _forms = ["CEMETERY", "COLUMBARIUM", "MIXED", "ECOLOGICAL"];

    /// <summary>What the row is of.</summary>
    public Facility Facility { get; } = facility;

    public string Division { get; set; } = facility.Division;

    /// <summary>In 亩 where it is a bare number.</summary>
    public string? Area { get; set; } = (facility.HundredthsOfMu / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>What the row says of the area, in square metres.</summary>
    public decimal? SquareMetres { get; set; } = facility.HundredthsOfMu / 100m * 2000 / 3;

    public int? Planned { get; set; } = facility.Planned;

    public int? Used { get; set; } = facility.Used;

    public string Approved { get; set; } = BurialTexts.Day(facility.ApprovedOn);

    public string Served { get; set; } = string.Join(';', facility.Served);

    /// <summary>The flaws the row got.</summary>
    public List<Quirk> Quirks { get; } = [];

    /// <summary>The values in the order of the columns.</summary>
    public object?[] Values =>
    [
        Facility.Id, Facility.Name, Facility.IsPublicBenefit ? "2" : "1", Text(Facility.Level), Text(Facility.Form), Division, Facility.Address, Area, Text(Planned), Text(Used),
        Facility.ApprovalNumber, Approved, Facility.IsOpen ? "1" : "2", Served,
    ];

    /// <summary>The line of truth: what a right reader makes of the row. Unknown served codes are left out.</summary>
    public object Truth(long rowId) => new
    {
        type = "facility",
        rowId,
        cemeId = Facility.Id,
        Facility.Name,
        property = _properties[Facility.IsPublicBenefit ? 1 : 0],
        form = _forms[Facility.Form - 1],
        level = _levels[Facility.Level - 1],
        Facility.Division,
        Facility.Address,
        SquareMetres,
        Planned,
        Used,
        approvedOn = Approved,
        state = Facility.IsOpen ? "1" : "2",
        Facility.Served,
        Quirks,
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
