using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Differential;

/// <summary>The registries' files, which the run writes to as their owners would.</summary>
/// <param name="directory">A copy of a sandbox.</param>
internal sealed class Registers(string directory) : IDisposable
{
    public const string Marriage = "marriage";
    public const string Organizations = "social-organization";
    public const string Burial = "burial";

    private readonly Dictionary<string, SqliteConnection> connections = new[] { Marriage, Organizations, Burial }.ToDictionary(part => part, part => Open(Path.Combine(directory, $"{part}.db")));

    /// <summary>The rows of a statement, as texts.</summary>
    public List<string[]> Rows(string part, string sql)
    {
        using var command = connections[part].CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? "" : reader.GetValue(field).ToString()!)]);
        }

        return rows;
    }

    /// <summary>Takes rows of higher numbers away, as if they had never been there.</summary>
    public void Keep(long highest)
    {
        foreach (var (part, table) in new[] { (Marriage, "RC_MARRY"), (Burial, "FIS_DEAD") })
        {
            Run(part, $"""DELETE FROM {table} WHERE "ROW_ID" > {highest}; DELETE FROM DELETED_ROWS; VACUUM""");
        }
    }

    /// <summary>Runs a statement and commits it.</summary>
    public void Run(string part, string sql)
    {
        using var command = connections[part].CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var connection in connections.Values)
        {
            connection.Dispose();
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF";
        command.ExecuteNonQuery();
        return connection;
    }
}
