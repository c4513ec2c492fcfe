namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>An office with the newest name that an event files for it.</summary>
internal sealed class NamedOfficeRow
{
    public long RowId { get; init; }

    public string? Code { get; init; }

    public string? CompleteSince { get; init; }

    public string? Name { get; init; }
}
