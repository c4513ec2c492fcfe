namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>One facility as it truly is.</summary>
internal sealed record Facility
{
    /// <summary><c>CEME_ID</c>: county of the day of approval, G (public-benefit) or J (commercial), serial number.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a village, township or county founded it for its own dead, not for gain.</summary>
    public required bool IsPublicBenefit { get; init; }

    /// <summary>Level of who runs it: 1 province, 2 prefecture, 3 county, 4 township, 5 village.</summary>
    public required int Level { get; init; }

    /// <summary>1 graves, 2 columbarium, 3 both, 4 ecological.</summary>
    public required int Form { get; init; }

    /// <summary>Division of the day of approval: 12 digits where a village runs it, 9 for a township, else the county's 6.</summary>
    public required string Division { get; init; }

    /// <summary>Where it lies, as text.</summary>
    public required string Address { get; init; }

    /// <summary>Area in hundredths of a 亩 (2000/3 m²).</summary>
    public required int HundredthsOfMu { get; init; }

    /// <summary>Places planned.</summary>
    public required int Planned { get; init; }

    /// <summary>Places taken.</summary>
    public required int Used { get; init; }

    /// <summary>Number of the approval.</summary>
    public required string ApprovalNumber { get; init; }

    /// <summary>Day of approval.</summary>
    public required DateOnly ApprovedOn { get; init; }

    /// <summary>False where it takes nobody any more.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Villages served, 12-digit codes of the day of approval (before 2016: of 2016, the first list of villages).</summary>
    public required IReadOnlyList<string> Served { get; init; }

    /// <summary>County on the day of approval.</summary>
    public string County => Division[..6];
}
