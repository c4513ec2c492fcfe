using System.Data.Common;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Divisions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>SQLite: one file per registry; lists travel as JSON.</summary>
internal sealed class SqliteEngine(string directory) : IEngine
{
    private static readonly Dictionary<Registry, string> Files = new()
    {
        [Registry.Marriage] = "marriage.db",
        [Registry.PlaceName] = "place-name.db",
        [Registry.SocialOrganization] = "social-organization.db",
        [Registry.Burial] = "burial.db",
    };

    public DbConnection Open(Registry registry)
    {
        var file = Path.Combine(directory, Files[registry]);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();

        // Otherwise a statement is compiled anew whenever the value of its LIMIT is bound.
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        return connection;
    }

    public string Write(string statement) => statement
        .Replace("{in keys}", "IN (SELECT value FROM json_each(@keys))", StringComparison.Ordinal)
        .Replace("{ranges}", "(SELECT value ->> 0 AS low, value ->> 1 AS high FROM json_each(@ranges))", StringComparison.Ordinal);

    public object Keys(IReadOnlyCollection<string> keys) => JsonSerializer.Serialize(keys);

    public object Ranges(IReadOnlyCollection<CodeRange> ranges) => JsonSerializer.Serialize(ranges.Select(range => new[] { range.From, range.To }));
}
