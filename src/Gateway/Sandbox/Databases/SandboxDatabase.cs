namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>One registry's tables while they are being filled: rows first, indexes after the rows, the marker last.</summary>
internal abstract class SandboxDatabase : IDisposable
{
    private readonly Dictionary<string, IReadOnlyList<SandboxColumn>> _tables = [];
    private bool _keepsDeletions;

    /// <summary>Creates a table; <c>ROW_ID</c>, the rising key of every table, is added before its columns.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="columns">The layout's columns, each with its type: <c>NAME NVARCHAR(72)</c>.</param>
    public void CreateTable(string table, params ReadOnlySpan<string> columns)
    {
        IReadOnlyList<SandboxColumn> parsed = [.. columns.ToArray().Select(SandboxColumn.Parse)];
        Create(table, parsed);
        _tables[table] = parsed;
    }

    /// <summary>Creates an index over one or several columns. Call it after the rows are written.</summary>
    public abstract void CreateIndex(string table, params ReadOnlySpan<string> columns);

    /// <summary>
    /// From now on each insert and change sets the column to the time of China, and each deletion is kept in <see cref="DeletedRows"/>. Call it after the rows are written.
    /// </summary>
    public void StampChanges(string table, string column)
    {
        if (!_keepsDeletions)
        {
            CreateDeletedRows();
            _keepsDeletions = true;
        }

        CreateIndex(table, column);
        CreateTriggers(table, _tables[table].Single(stamp => stamp.Name == column));
    }

    /// <summary>Starts writing rows into a table that was created before. Values come in the order of its columns, without <c>ROW_ID</c>.</summary>
    public TableWriter Writer(string table) => Writer(table, _tables[table]);

    /// <summary>Marks the tables as a whole sandbox of these settings.</summary>
    public abstract void Finish(SandboxSettings settings);

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>Creates a table.</summary>
    protected abstract void Create(string table, IReadOnlyList<SandboxColumn> columns);

    /// <summary>Creates the table of deleted rows.</summary>
    protected abstract void CreateDeletedRows();

    /// <summary>Creates the triggers that set the column and keep deletions.</summary>
    protected abstract void CreateTriggers(string table, SandboxColumn stamp);

    /// <summary>Starts writing rows.</summary>
    protected abstract TableWriter Writer(string table, IReadOnlyList<SandboxColumn> columns);
}
