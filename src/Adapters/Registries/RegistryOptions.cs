using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>How to reach one registry. Bound from the section <c>Registries:{name}</c>.</summary>
public sealed class RegistryOptions
{
    /// <summary>Kind of database: <c>Sqlite</c>, <c>PostgreSql</c> (also KingbaseES and openGauss) or <c>SqlServer</c>.</summary>
    [Required]
    public string Engine { get; set; } = "Sqlite";

    /// <summary>ADO.NET connection string. Secret: never logged. Empty: the sandbox's database.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>True when the sandbox's own database is used, because no connection string was given. Set by the gateway, not by configuration.</summary>
    public bool IsSandboxFile { get; set; }

    /// <summary>Schema of the tables for which the profile names none; empty for the account's default. SQLite has none.</summary>
    public string Schema { get; set; } = "";

    /// <summary>Path of the mapping profile (JSON); empty for the layout that ships with the product.</summary>
    public string Profile { get; set; } = "";

    /// <summary>Longest time for one read, its waiting and its retries included: 1 s to 60 s, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a read that failed in passing is tried again, within its time: 0 to 5, default 2.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>Most reads at once, each with a connection that stays open; further ones wait within their time: 1 to 1,000, default 32.</summary>
    [Range(1, 1_000)]
    public int MaximumReads { get; set; } = 32;

    /// <summary>After how many faults in a row, time-outs included, the registry is left alone: 1 to 1,000, default 5.</summary>
    [Range(1, 1_000)]
    public int BreakAfter { get; set; } = 5;

    /// <summary>How long it is left alone until the next read tries it: 100 ms to 1 minute, default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan BreakTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a transaction of the registry's owner lasts, and the difference of the clocks that write the change column: 0 to 1 hour, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan LongestTransaction { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The same database, one read at a time and none tried again.</summary>
    internal RegistryOptions ForWatching() => new()
    {
        Engine = Engine, ConnectionString = ConnectionString, IsSandboxFile = IsSandboxFile, Schema = Schema, Profile = Profile, QueryTimeout = QueryTimeout, Retries = 0, MaximumReads = 1,
        LongestTransaction = LongestTransaction, BreakAfter = BreakAfter, BreakTime = BreakTime,
    };
}
