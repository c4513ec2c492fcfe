using System.Data.Common;
using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>The schemas of a sandbox on a database server.</summary>
internal static class SandboxSchemas
{
    // Both servers keep their own tables in these.
    private const string TablesSql = "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema', 'sys')";

    /// <summary>The schema of each registry.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SandboxParts.All.Select(Of)];

    /// <summary>The schema of a part.</summary>
    public static string Of(ISandboxPart part) => part.Name.Replace('-', '_');

    /// <summary>Every table and view in the database.</summary>
    public static IReadOnlyCollection<(string Schema, string Table)> Find(DbConnection connection) =>
        [.. connection.Rows(TablesSql).Select(row => row.Split('|')).Select(row => (row[0], row[1]))];

    /// <summary>Refuses a database with tables that no sandbox has, so that nobody's rows are replaced.</summary>
    /// <exception cref="SandboxException">It names one of them.</exception>
    public static void EnsureOwn(IReadOnlyCollection<(string Schema, string Table)> tables)
    {
        var marked = tables.Where(table => table.Table == ServerMarker.Table).Select(table => table.Schema).Intersect(All).ToHashSet();
        var foreign = tables.Where(table => !marked.Contains(table.Schema)).Order().FirstOrDefault();
        if (foreign.Table is not null)
        {
            throw new SandboxException($"The database is not a sandbox: it holds {foreign.Schema}.{foreign.Table}. Name an empty or new database.");
        }
    }

    /// <summary>Empties the schemas and creates those that are not there.</summary>
    public static void Clear(DbConnection connection)
    {
        foreach (var (schema, table) in Find(connection).Where(table => All.Contains(table.Schema)))
        {
            connection.Run($"DROP TABLE \"{schema}\".\"{table}\"");
        }

        foreach (var schema in All.Except(connection.Rows("SELECT schema_name FROM information_schema.schemata")))
        {
            connection.Run($"CREATE SCHEMA \"{schema}\"");
        }
    }
}
