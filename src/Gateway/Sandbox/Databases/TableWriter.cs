namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>Writes the rows of one table. Everything is written when it is disposed of.</summary>
/// <param name="columns">How many columns the table has, without <c>ROW_ID</c>.</param>
internal abstract class TableWriter(int columns) : IDisposable
{
    /// <summary><c>ROW_ID</c> of the row that will be written next; 1 for the first.</summary>
    public long NextRowId { get; private set; } = 1;

    /// <summary>Writes one row.</summary>
    /// <param name="values">Text, whole number, day or null, one for each column.</param>
    /// <returns>Its <c>ROW_ID</c>.</returns>
    public long Write(params ReadOnlySpan<object?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, columns);
        Store(NextRowId, values);
        return NextRowId++;
    }

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>Takes one row to the table.</summary>
    protected abstract void Store(long rowId, ReadOnlySpan<object?> values);
}
