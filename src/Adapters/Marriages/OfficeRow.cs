using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>One row of the table of back-entry progress (补录), which is the list of offices.</summary>
internal sealed class OfficeRow
{
    [Searched(By.Key)]
    public long RowId { get; set; }

    [Searched(By.Key)]
    public string? Code { get; set; }

    public string? CompleteSince { get; set; }
}
