using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>One entry of the list of illegal organizations (非法社会组织), which are known by name only.</summary>
internal sealed class IllegalOrganizationRow
{
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? Name { get; set; }

    [Searched(By.Key)]
    public string? Alias { get; set; }
}
