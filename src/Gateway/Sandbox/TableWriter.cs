using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>Writes the rows of one table through one prepared statement.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Prepares the statement.</summary>
    public TableWriter(SqliteConnection connection, SqliteTransaction transaction, string table, ReadOnlySpan<string> columns)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = $"INSERT INTO {table} (ROW_ID, {string.Join(", ", columns)}) VALUES ($0";
        _command.Parameters.Add(new SqliteParameter("$0", SqliteType.Integer));
        for (var i = 1; i <= columns.Length; i++)
        {
            _command.CommandText += $", ${i.ToString(CultureInfo.InvariantCulture)}";
            _command.Parameters.Add(new SqliteParameter($"${i.ToString(CultureInfo.InvariantCulture)}", null));
        }

        _command.CommandText += ")";
        _command.Prepare();
    }

    /// <summary><c>ROW_ID</c> of the row that will be written next; 1 for the first.</summary>
    public long NextRowId { get; private set; } = 1;

    /// <summary>Writes one row.</summary>
    /// <param name="values">Text, whole number, day (as yyyy-MM-dd) or null, one for each column.</param>
    /// <returns>Its <c>ROW_ID</c>.</returns>
    public long Write(params ReadOnlySpan<object?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, _command.Parameters.Count - 1);
        _command.Parameters[0].Value = NextRowId;
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i + 1].Value = values[i] switch
            {
                null => DBNull.Value,
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var value => value,
            };
        }

        _command.ExecuteNonQuery();
        return NextRowId++;
    }

    /// <inheritdoc />
    public void Dispose() => _command.Dispose();
}
