namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>One row of <c>SOM_ORGAN</c> with those of its child tables, while it is being made.</summary>
/// <param name="organization">The truth behind it.</param>
internal sealed class OrganizationRow(Organization organization)
{
    public Organization Organization { get; } = organization;

    public string CreditCode { get; set; } = organization.CreditCode ?? "";

    public string OrganCode { get; set; } = organization.OrganCode ?? "";

    public string Name { get; set; } = organization.Name;

    public string ShortName { get; set; } = "";

    public string MainId { get; set; } = organization.Main?.Id ?? "";

    public string SorgKind { get; set; } = "";

    public string Scope { get; set; } = "";

    public string SupervisingUnit { get; set; } = "";

    public string Organ { get; set; } = "";

    public string Area { get; set; } = organization.Registrar.Code.PadRight(12, '0');

    public string Money { get; set; } = "";

    public string Currency { get; set; } = "";

    /// <summary>What the row tells of the money; null where it cannot be known.</summary>
    public decimal? Yuan { get; set; } = organization.Money * 10_000;

    public WrittenDate Built { get; set; } = new(null);

    public WrittenDate Registered { get; set; } = new(organization.RegisteredOn);

    public WrittenDate Ended { get; set; } = new(organization.EndedOn);

    public string ModifiedAt { get; set; } = "";

    /// <summary>Legal representative first, then others.</summary>
    public List<Officer> Officers { get; } = [];

    /// <summary>Year and result, oldest first.</summary>
    public List<(int Year, string Result)> Reports { get; } = [];

    public List<Listing> Listings { get; } = [];

    public List<Penalty> Penalties { get; } = [];

    /// <summary>What was changed after the registration, oldest first.</summary>
    public List<OrganizationChange> Changes { get; } = [];

    /// <summary>The flaws the row got.</summary>
    public List<Quirk> Quirks { get; } = [];
}
