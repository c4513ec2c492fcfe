using System.ComponentModel.DataAnnotations;
using CivilAffairsGraph.Adapters.Engines;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>The hub's own database, which holds its clients. Bound from the section <c>Hub</c>.</summary>
public sealed class HubOptions : IValidatableObject
{
    /// <summary>Kind of database: <c>Sqlite</c>, <c>PostgreSql</c> or <c>SqlServer</c>.</summary>
    [Required]
    public string Engine { get; set; } = "Sqlite";

    /// <summary>ADO.NET connection string of an account that may create tables. Secret: never logged. Empty: the file <c>hub.db</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Longest time for one statement: 1 s to 60 s, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DatabaseEngines.Find(Engine) is not { } engine)
        {
            yield return new($"Hub:Engine is '{Engine}'. Known are {string.Join(", ", DatabaseEngines.Names)}.", [nameof(Engine)]);
        }
        else if (ConnectionString.Length == 0)
        {
            yield return new($"Hub:Engine is '{Engine}' and Hub:ConnectionString is empty. Give one; only SQLite needs none.", [nameof(ConnectionString)]);
        }
        else if (!IsConnection(engine))
        {
            // The driver's own message may repeat what was written.
            yield return new($"Hub:ConnectionString is not a connection string of {Engine}. Write it as the ADO.NET driver of that engine reads it.", [nameof(ConnectionString)]);
        }
    }

    private bool IsConnection(IDatabaseEngine engine)
    {
        try
        {
            engine.UseToWrite(new DbContextOptionsBuilder(), ConnectionString, Timeout, create: false);
            return true;
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
