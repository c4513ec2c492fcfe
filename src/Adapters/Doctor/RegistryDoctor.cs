using System.Data.Common;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>Checks one registry's settings, its profile and its live database, and finds every mistake at once. It only reads.</summary>
/// <param name="definition">What the registry consists of.</param>
/// <param name="options">Its settings.</param>
internal sealed class RegistryDoctor(RegistryDefinition definition, RegistryOptions options)
{
    private readonly RegistrySetup setup = RegistrySetup.Of(definition, options);

    /// <summary>The script that lets an account read what the profile places and nothing else; null when engine or profile cannot be used.</summary>
    public string? Grants => setup is { Engine: { } engine, Profile: { } profile }
        ? GrantScript.Of(definition.Name.ToString(), engine.Catalog, Named(profile), WatchedColumn.Of(profile), profile.ChangeMode == ChangeMode.ChangeTracking ? profile.Tables.Values.Where(table => table.Tracked) : [], options.Schema.Length == 0 ? null : options.Schema)
        : null;

    /// <summary>The script of triggers by which the registry tells of changes; null when engine or profile cannot be used, and where the engine is not PostgreSQL.</summary>
    public string? Triggers => setup is { Engine: PostgreSqlEngine engine, Profile: { } profile } ? TriggerScript.Of(definition, engine, profile, options.Schema) : null;

    /// <summary>Everything found.</summary>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var findings = new Findings(definition.Name);
        findings.AddRange(setup.Mistakes);
        if (setup.Engine is not { } engine || setup.Mistakes.Any(mistake => mistake.Code == FindingCode.ConnectionStringInvalid))
        {
            return findings.All;
        }

        if (options.IsSandboxFile && !File.Exists(engine.Catalog.FileOf(options.ConnectionString)))
        {
            findings.Warning(FindingCode.SandboxMissing, "There is no connection string, and the sandbox was not made yet.",
                "Start the gateway once, which makes it, or run 'sandbox create'.");
            return findings.All;
        }

        await ReachAsync(engine, findings, cancellationToken);
        return findings.All;
    }

    private async Task ReachAsync(IDatabaseEngine engine, Findings findings, CancellationToken cancellationToken)
    {
        var builder = new DbContextOptionsBuilder();
        engine.Use(builder, options.ConnectionString, options.QueryTimeout);
        await using var context = new DbContext(builder.Options);
        var connection = context.Database.GetDbConnection();
        DatabaseCatalog database;
        try
        {
            await OpenAsync(engine, connection, cancellationToken);
            database = await DatabaseCatalog.ReadAsync(engine.Catalog, new DatabaseReader(connection), cancellationToken);
        }
        catch (Exception error) when (error is DbException or IOException or TimeoutException or NotSupportedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            findings.Error(FindingCode.DatabaseUnreachable, $"The database does not answer. {engine.Catalog.Reason(error)}",
                $"Correct Registries:{definition.Name}:ConnectionString, or the server; then run the doctor again.");
            return;
        }

        if (setup.Profile is { } profile)
        {
            await CompareAsync(new Examination(engine, options, Named(profile), database), WatchedColumn.Of(profile), connection, findings, cancellationToken);
        }
    }

    private async Task OpenAsync(IDatabaseEngine engine, DbConnection connection, CancellationToken cancellationToken)
    {
        _ = engine.Watch(options.ConnectionString)();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.QueryTimeout);
        await connection.OpenAsync(limit.Token);
    }

    private IReadOnlyList<PlacedColumn> Named(Profile profile) => [.. PlacedColumn.Of(definition, profile).Where(placed => !string.IsNullOrWhiteSpace(placed.Mapping.Column))];

    private async Task CompareAsync(Examination examination, IReadOnlyList<WatchedColumn> watched, DbConnection connection, Findings findings, CancellationToken cancellationToken)
    {
        StructureCheck.Run(examination, findings);
        IndexCheck.Run(examination, findings);
        ChangeCheck.Run(examination, watched, findings);
        RightsCheck.Run(examination, Grants!, findings);
        await new ContentCheck(examination, new DatabaseReader(connection), findings).RunAsync(cancellationToken);
    }
}
