using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>What the settings of a registry come to, before its database is asked. The one list of mistakes that stops the start and that the doctor shows.</summary>
/// <param name="Engine">Null when there is none of that name.</param>
/// <param name="Profile">Null when it cannot be read.</param>
/// <param name="Mistakes">Every mistake.</param>
internal sealed record RegistrySetup(IDatabaseEngine? Engine, Profile? Profile, IReadOnlyList<Finding> Mistakes)
{
    /// <summary>Reads engine, connection string and profile.</summary>
    public static RegistrySetup Of(RegistryDefinition definition, RegistryOptions options)
    {
        var findings = new Findings(definition.Name);
        var engine = DatabaseEngines.Find(options.Engine);
        if (engine is null)
        {
            findings.Error(FindingCode.EngineUnknown, $"Registries:{definition.Name}:Engine is '{options.Engine}'.", $"Known are {string.Join(", ", DatabaseEngines.Names)}.");
        }
        else if (options.IsSandboxFile && engine.Catalog.FileOf(options.ConnectionString) is null)
        {
            findings.Error(FindingCode.ConnectionStringInvalid, $"Registries:{definition.Name}:Engine is '{options.Engine}' and there is no connection string.", "Give one; only the sandbox's SQLite files need none.");
        }
        else if (!IsConnection(engine, options))
        {
            // The driver's own message may repeat what was written.
            findings.Error(FindingCode.ConnectionStringInvalid, $"Registries:{definition.Name}:ConnectionString is not a connection string of {options.Engine}.", "Write it as the ADO.NET driver of that engine reads it.");
        }

        Profile? profile = null;
        try
        {
            profile = Profile.Load(definition.Name, options.Profile);
            findings.AddRange(ProfileRules.Mistakes(definition, profile));
            if (engine is not null && profile.ChangeMode switch { ChangeMode.Notify => engine is not PostgreSqlEngine, ChangeMode.ChangeTracking => engine is not SqlServerEngine, _ => false })
            {
                findings.Error(FindingCode.ProfileChangesImpossible, $"Changes cannot be seen in the mode {profile.ChangeMode} where the engine is {options.Engine}.",
                    "Use \"column\"; \"notify\" is for PostgreSQL, \"changeTracking\" for SQL Server.");
            }
        }
        catch (ProfileException unreadable)
        {
            findings.AddRange(unreadable.Mistakes);
        }

        return new(engine, profile, findings.All);
    }

    /// <summary>Engine and profile, when there is no mistake.</summary>
    /// <exception cref="ProfileException">There is one.</exception>
    public (IDatabaseEngine Engine, Profile Profile) Checked() => Mistakes.Count == 0 ? (Engine!, Profile!) : throw new ProfileException(Mistakes);

    private static bool IsConnection(IDatabaseEngine engine, RegistryOptions options)
    {
        try
        {
            engine.Use(new DbContextOptionsBuilder(), options.ConnectionString, options.QueryTimeout);
            return true;
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
