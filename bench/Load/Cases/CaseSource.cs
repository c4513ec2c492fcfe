using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Load.Cases;

/// <summary>What cases are chosen from: a sandbox, and the endpoints over it, which alone can say where a page ends.</summary>
/// <param name="Sandbox">Directory of the sandbox.</param>
/// <param name="Pages">Walks from page to page.</param>
/// <param name="Most">How many cases of each kind to choose at most.</param>
public sealed record CaseSource(string Sandbox, PageWalk Pages, int Most)
{
    /// <summary>The first column of a query on one of the sandbox's databases.</summary>
    internal List<(string Text, long Number)> Read(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Sandbox, file)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<(string, long)>();
        while (rows.Read())
        {
            found.Add((rows.GetString(0), rows.FieldCount > 1 ? rows.GetInt64(1) : 0));
        }

        return found;
    }
}
