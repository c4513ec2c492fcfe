namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>The engines by the name used in configuration. A new engine is one line here.</summary>
internal static class DatabaseEngines
{
    private static readonly Dictionary<string, IDatabaseEngine> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sqlite"] = new SqliteEngine(),
        ["PostgreSql"] = new PostgreSqlEngine(),
        ["SqlServer"] = new SqlServerEngine(),
    };

    /// <summary>The names that configuration may use.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>The engine behind an EF provider.</summary>
    public static IDatabaseEngine Of(string? provider) => Known.Values.First(engine => engine.Provider == provider);

    /// <summary>The engine of that name, or null.</summary>
    public static IDatabaseEngine? Find(string name) => Known.GetValueOrDefault(name);
}
