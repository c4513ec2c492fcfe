using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>One change of one field of an organization since its registration.</summary>
internal sealed class OrganizationChangeRow
{
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? Key { get; set; }

    [Codes(typeof(ChangedField))]
    public string? Field { get; set; }

    [Searched(By.Key)]
    public string? OldValue { get; set; }

    public string? NewValue { get; set; }

    [Dates]
    public string? ChangedOn { get; set; }
}
