using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>One change of one field of an organization since its registration. What it was changed to, and when, is not asked for.</summary>
internal sealed class OrganizationChangeRow
{
    public long RowId { get; set; }

    public string? Key { get; set; }

    [Codes(typeof(ChangedField))]
    public string? Field { get; set; }

    [Searched(By.Key)]
    public string? OldValue { get; set; }
}
