using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>One annual check of an organization.</summary>
internal sealed class AnnualReportRow
{
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? Key { get; set; }

    public string? Year { get; set; }

    [Codes(typeof(AnnualReportResult))]
    public string? Result { get; set; }
}
