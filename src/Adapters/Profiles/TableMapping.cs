namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>Where one row class lives: schema, table and the columns of its properties.</summary>
public sealed record TableMapping
{
    /// <summary>Database schema or owner; null for the connection's default.</summary>
    public string? Schema { get; init; }

    /// <summary>Name of the table or view.</summary>
    public required string Table { get; init; }

    /// <summary>True where the table is too large to be read whole: a list over it needs an indexed filter or a division scope.</summary>
    public bool Large { get; init; }

    /// <summary>
    /// Column that rises whenever a row is inserted or changed: a time (of China where it has no zone; texts as <c>yyyy-MM-dd HH:mm:ss</c>, a fraction may follow) or a
    /// version. Null where the table is not watched. It says nothing of what hangs on the row in other tables: they have columns of their own.
    /// </summary>
    public ColumnMapping? ChangeColumn { get; init; }

    /// <summary>True where SQL Server's change tracking is switched on for the table, whose primary key is the row number; for the mode <c>changeTracking</c>.</summary>
    public bool Tracked { get; init; }

    /// <summary>Property of the row class → column. A property that is not here is absent from this registry.</summary>
    public required IReadOnlyDictionary<string, ColumnMapping> Columns { get; init; }
}
