using System.ComponentModel.DataAnnotations;
using CivilAffairsGraph.Adapters.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>Where a database is that the hub writes itself.</summary>
/// <param name="section">Section of the configuration that it is bound from.</param>
public abstract class OwnDatabaseOptions(string section) : IValidatableObject
{
    /// <summary>Kind of database: <c>Sqlite</c>, <c>PostgreSql</c> or <c>SqlServer</c>.</summary>
    [Required]
    public string Engine { get; set; } = "Sqlite";

    /// <summary>ADO.NET connection string of an account that may create tables. Secret: never logged. Empty: a file of the hub's own.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Longest time for one statement: 1 s to 60 s, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a file of the hub's own is meant, and not yet named.</summary>
    public bool NeedsFile => ConnectionString.Length == 0 && Engine.Equals("Sqlite", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file that it is, as the connection string names it; null for a server. Of options that were validated.</summary>
    public string? FindFile() => DatabaseEngines.Find(Engine)?.Catalog.FileOf(ConnectionString);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DatabaseEngines.Find(Engine) is not { } engine)
        {
            yield return new($"{section}:Engine is '{Engine}'. Known are {string.Join(", ", DatabaseEngines.Names)}.", [nameof(Engine)]);
        }
        else if (ConnectionString.Length == 0)
        {
            yield return new($"{section}:Engine is '{Engine}' and {section}:ConnectionString is empty. Give one; only SQLite needs none.", [nameof(ConnectionString)]);
        }
        else if (!IsConnection(engine))
        {
            // The driver's own message may repeat what was written.
            yield return new($"{section}:ConnectionString is not a connection string of {Engine}. Write it as the ADO.NET driver of that engine reads it.", [nameof(ConnectionString)]);
        }
    }

    /// <summary>How a context reaches the database.</summary>
    /// <param name="interceptors">What listens.</param>
    /// <param name="use">How a file is used.</param>
    internal DbContextOptions<TContext> ContextOptions<TContext>(IEnumerable<IInterceptor> interceptors, FileUse use = FileUse.Open)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>()
            .AddInterceptors(interceptors)
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.CommandError));
        DatabaseEngines.Find(Engine)!.UseToWrite(builder, ConnectionString, Timeout, use);
        return builder.Options;
    }

    private bool IsConnection(IDatabaseEngine engine)
    {
        try
        {
            engine.UseToWrite(new DbContextOptionsBuilder(), ConnectionString, Timeout, FileUse.Open);
            return true;
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
