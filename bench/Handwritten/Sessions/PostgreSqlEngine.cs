using System.Data.Common;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Divisions;
using Npgsql;

namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>PostgreSQL: one schema per registry.</summary>
internal sealed class PostgreSqlEngine(string connectionString) : IEngine
{
    private static readonly Dictionary<Registry, string> Schemas = new()
    {
        [Registry.Marriage] = "marriage",
        [Registry.PlaceName] = "place_name",
        [Registry.SocialOrganization] = "social_organization",
        [Registry.Burial] = "burial",
    };

    public DbConnection Open(Registry registry)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Schemas[registry], Options = "-c default_transaction_read_only=on" }.ToString());
        connection.Open();
        return connection;
    }

    public string Write(string statement) => statement
        .Replace("{in keys}", "= ANY(@keys)", StringComparison.Ordinal)
        .Replace("{ranges}", """(SELECT (pair ->> 0) COLLATE "C" AS low, (pair ->> 1) COLLATE "C" AS high FROM jsonb_array_elements(CAST(@ranges AS jsonb)) pair)""", StringComparison.Ordinal);

    public object Keys(IReadOnlyCollection<string> keys) => keys.ToArray();

    public object Ranges(IReadOnlyCollection<CodeRange> ranges) => JsonSerializer.Serialize(ranges.Select(range => new[] { range.From, range.To }));
}
