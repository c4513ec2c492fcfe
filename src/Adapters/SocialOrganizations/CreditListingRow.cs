using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>One entry of an organization in a credit list.</summary>
internal sealed class CreditListingRow
{
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? Key { get; set; }

    [Codes(typeof(CreditList))]
    public string? List { get; set; }

    [Dates]
    public string? ListedOn { get; set; }

    [Dates]
    public string? RemovedOn { get; set; }
}
