using System.Data;
using System.Data.Common;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>Runs the doctor's own statements, one after another, on one connection that may only read.</summary>
/// <param name="connection">The connection.</param>
internal sealed class DatabaseReader(DbConnection connection)
{
    /// <summary>Longest time for one statement, in seconds: the doctor may wait longer than a request.</summary>
    public const int Timeout = 60;

    /// <summary>The rows of a statement.</summary>
    public async Task<List<T>> RowsAsync<T>(string sql, Func<object?[], T> read, CancellationToken cancellationToken)
    {
        if (connection.State != ConnectionState.Open)
        {
            // A statement that took too long may have cost the connection.
            await connection.CloseAsync();
            await connection.OpenAsync(cancellationToken);
        }

        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        var values = new object?[reader.FieldCount];
        while (await reader.ReadAsync(cancellationToken))
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(read(values));
        }

        return rows;
    }
}
