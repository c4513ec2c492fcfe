namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>A table in which the registry keeps the numbers of rows that were deleted.</summary>
public sealed record DeletionMapping
{
    /// <summary>Database schema or owner; null for the connection's default.</summary>
    public string? Schema { get; init; }

    /// <summary>Name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>Column that names the table of the row, as <see cref="TableMapping.Table"/>.</summary>
    public required string NameColumn { get; init; }

    /// <summary>Column of the row's number.</summary>
    public required string RowColumn { get; init; }

    /// <summary>Column of the time or version of the deletion.</summary>
    public required ColumnMapping ChangeColumn { get; init; }
}
