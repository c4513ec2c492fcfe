using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>One duty of a person in an organization; phone numbers and the like are never read.</summary>
internal sealed class DutyRow
{
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? Key { get; set; }

    [Codes(typeof(DutyKind))]
    public string? Kind { get; set; }

    public string? Name { get; set; }

    [Searched(By.Key), Holds(18)]
    public string? Number { get; set; }
}
