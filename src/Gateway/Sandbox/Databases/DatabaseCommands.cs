using System.Data.Common;
using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>Statements on any server.</summary>
internal static class DatabaseCommands
{
    /// <summary>Runs a statement, as long as it takes.</summary>
    public static void Run(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, the values of each joined by |.</summary>
    public static List<string> Rows(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
