namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>What one look at a table found.</summary>
/// <param name="Rows">Rows that changed.</param>
/// <param name="IsAll">False where more changed than is listed.</param>
/// <param name="Newest">Time of the newest change; null where the table does not keep it.</param>
internal sealed record Seen(IReadOnlyList<ChangedRow> Rows, bool IsAll, DateTimeOffset? Newest);
