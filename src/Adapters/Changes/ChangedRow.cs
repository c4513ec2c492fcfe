namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>A row that was inserted, changed or deleted.</summary>
/// <param name="Table">The table as profiles name it.</param>
/// <param name="RowId">Its number; null where the table has none.</param>
/// <param name="Keys">What it is found by now: property and value. Personal data: never logged.</param>
public sealed record ChangedRow(string Table, long? RowId, IReadOnlyList<KeyValuePair<string, string>> Keys);
