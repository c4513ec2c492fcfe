using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>One row of the table of organizations as it stands there. What each property means: <see cref="SocialOrganization"/>.</summary>
internal sealed class SocialOrganizationRow
{
    [Searched(By.Key)]
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? Key { get; set; }

    [Codes(typeof(SocialOrganizationKind))]
    public string? Kind { get; set; }

    [Codes(typeof(SocialOrganizationStatus))]
    public string? Status { get; set; }

    [Searched(By.Key), Holds(18)]
    public string? CreditCode { get; set; }

    public string? RegistrationNumber { get; set; }

    public string? OrganizationCode { get; set; }

    [Searched(By.Key)]
    public string? Name { get; set; }

    [Codes(typeof(BranchFlag))]
    public string? Branch { get; set; }

    public string? MainKey { get; set; }

    public string? BusinessScope { get; set; }

    public string? SupervisingUnit { get; set; }

    public string? RegistrationAuthority { get; set; }

    [Searched(By.Range), Filed]
    public string? Division { get; set; }

    public string? LegalRepresentativeName { get; set; }

    public string? RegisteredCapital { get; set; }

    public string? Currency { get; set; }

    [Dates]
    public string? RegisteredOn { get; set; }

    [Dates]
    public string? CancelledOn { get; set; }
}
