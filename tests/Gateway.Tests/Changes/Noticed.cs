using System.Text.Json.Nodes;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>
/// PostgreSQL without the sandbox's own change columns and triggers: those of the doctor's script instead. Without a notice it is looked at once a minute.
/// </summary>
public sealed class Noticed : PostgreSqlEngineFixture
{
    private readonly string profiles = Directory.CreateTempSubdirectory("profiles-").FullName;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(Parts.Keys.Select(name => KeyValuePair.Create($"Registries:{name}:Profile", ProfileOf(name))).Concat(Cached.InMemory))
    {
        ["Cache:LookEvery"] = "00:01:00",
    };

    protected override TimeProvider Clock => TimeProvider.System;

    protected override async Task CreateAsync()
    {
        await base.CreateAsync();
        foreach (var (name, part) in Parts)
        {
            await using var connection = Open(part);
            var schema = Schema(part);
            connection.Run($"""DROP TABLE "{schema}"."DELETED_ROWS" """);
            var definition = RegistryServicesOf().GetRequiredKeyedService<RegistryDefinition>(name);
            var profile = Write(name);
            foreach (var table in profile.Tables.Values.Where(table => table.ChangeColumn is not null))
            {
                connection.Run($"""DROP TRIGGER "TR_{table.Table}" ON "{schema}"."{table.Table}"; ALTER TABLE "{schema}"."{table.Table}" DROP COLUMN "{table.ChangeColumn!.Column}" """);
            }

            var script = TriggerScript.Of(definition, new PostgreSqlEngine(), profile, schema);
            connection.Run(script);
            connection.Run(script);
        }
    }

    protected override async Task DropAsync()
    {
        Directory.Delete(profiles, recursive: true);
        await base.DropAsync();
    }

    private static ServiceProvider RegistryServicesOf() => Adapters.RegistryServices.AddRegistries(new ServiceCollection()).BuildServiceProvider();

    private string ProfileOf(RegistryName name) => Path.Combine(profiles, $"{name}.json");

    /// <summary>The shipped profile in another mode.</summary>
    private Profile Write(RegistryName name)
    {
        using var stream = typeof(Profile).Assembly.GetManifestResourceStream($"{typeof(Profile).Namespace}.{name}.json")!;
        var profile = JsonNode.Parse(stream, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        profile["changes"] = new JsonObject { ["mode"] = "notify" };
        File.WriteAllText(ProfileOf(name), profile.ToJsonString());
        return Profile.Load(name, ProfileOf(name));
    }
}
