namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>The table in which triggers keep the numbers of deleted rows: a change column cannot tell of a row that is gone.</summary>
internal static class DeletedRows
{
    public const string Table = "DELETED_ROWS";
    public const string NameColumn = "TABLE_NAME";
    public const string RowColumn = "DELETED_ID";
    public const string TimeColumn = "DELETED_AT";

    /// <summary>Its columns, with their types.</summary>
    public static IReadOnlyList<SandboxColumn> Columns { get; } =
        [SandboxColumn.Parse($"{NameColumn} VARCHAR(40)"), SandboxColumn.Parse($"{RowColumn} BIGINT"), SandboxColumn.Parse($"{TimeColumn} INSTANT")];
}
