using System.Diagnostics;
using System.Text.Json;
using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Schemas;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Fault = CivilAffairsGraph.Gateway.Tests.Faults.BrokenCommands.Fault;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>Each registry broken in turn, each way: its own fields are null with the contract's error, all others answer as before, in time, and it recovers by itself.</summary>
public sealed class BrokenRegistryTests(GatewayFixture gateway, ITestOutputHelper output)
{
    /// <summary>Reaches every registry, so that there are connections to break.</summary>
    private const string Everywhere = "{ registrationOffices(first: 1) { totalCount } placeNames(first: 1) { totalCount } socialOrganizations(first: 1) { totalCount } burialFacilities(first: 1) { totalCount } }";

    /// <summary>What an unbroken gateway answers; the cases of this class run one after the other.</summary>
    private static Task<Dictionary<string, JsonElement>>? wholes;
    private static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(2);
    private static readonly (string Registry, string Name, string File, string Table, string Column)[] Registries =
    [
        ("Marriage", "MARRIAGE", "marriage.db", "RC_MARRY", "OP_TYPE"),
        ("PlaceName", "PLACE_NAME", "place-name.db", "dm_dmxx", "bzmc"),
        ("SocialOrganization", "SOCIAL_ORGANIZATION", "social-organization.db", "SOM_ORGAN", "sorgStatus"),
        ("Burial", "BURIAL", "burial.db", "FIS_DEAD", "STATUS"),
    ];

    /// <summary>Every registry with every fault, and whether the same request may succeed later.</summary>
    public static TheoryData<string, string, bool> Cases()
    {
        var cases = new TheoryData<string, string, bool>();
        foreach (var (registry, _, _, _, _) in Registries)
        {
            cases.Add(registry, "hidden", true);
            cases.Add(registry, "replaced by garbage", false);
            cases.Add(registry, "table dropped", false);
            cases.Add(registry, "column renamed", false);
            foreach (var fault in Enum.GetNames<Fault>().Except([nameof(Fault.None)]))
            {
                cases.Add(registry, fault, true);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Registry_Broken_CostsItsOwnFieldsOnlyInTimeAndRecovers(string registry, string fault, bool retryable)
    {
        var (_, name, file, table, column) = Registries.Single(known => known.Registry == registry);
        using var copy = new SandboxCopy(gateway, registry, file);
        var late = fault is nameof(Fault.Silent) or nameof(Fault.Slow);
        var broken = new BrokenCommands("registry.db") { Delay = 2 * QueryTimeout };
        using var client = gateway.Start(new(copy.Settings) { ["Ids:Key"] = OwnKeys.SandboxIds, [$"Registries:{registry}:QueryTimeout"] = late ? QueryTimeout.ToString() : "00:00:10" }, broken);
        var documents = SchemaWalk.Documents(Schema());
        var whole = await (wholes ??= WholesAsync(gateway, documents));
        await GatewayFixture.DataAsync(client, Everywhere);

        Break(copy, broken, fault, table, column);
        var damaged = new DamagedAnswer(name);
        var slowest = TimeSpan.Zero;
        foreach (var (field, document) in documents)
        {
            var watch = Stopwatch.StartNew();
            var answer = await GatewayFixture.AskAsync(client, document);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            damaged.Compare(whole[field], answer.GetProperty("data"));
            AssertErrors(answer, name, retryable);
        }

        output.WriteLine($"{name} {fault}: {damaged.Lost} fields lost, {damaged.Kept} values kept, slowest document {slowest.TotalSeconds:0.0} s");
        Assert.Empty(damaged.Wrong);
        Assert.True(damaged.Lost > 0 && damaged.Kept > 500, "the walk reached nothing of the registry");

        // One time-out at most, on a machine that may be busy.
        Assert.True(slowest < TimeSpan.FromSeconds(15), $"a document took {slowest}");
        Assert.True(!late || broken.GivenUp > 0, "nobody stopped waiting");

        broken.Now = Fault.None;
        Mend(copy, fault);
        await RegistryStates.AnswersAsync(client, name);
        var mended = new DamagedAnswer(name);
        foreach (var (field, document) in documents)
        {
            mended.Compare(whole[field], await GatewayFixture.DataAsync(client, document));
        }

        Assert.Equal((0, damaged.Lost > 0), (mended.Wrong.Count + mended.Lost, mended.Kept > damaged.Kept));
    }

    private static async Task<Dictionary<string, JsonElement>> WholesAsync(GatewayFixture gateway, IReadOnlyDictionary<string, string> documents)
    {
        var wholes = new Dictionary<string, JsonElement>();
        foreach (var (field, document) in documents)
        {
            wholes[field] = await gateway.DataAsync(document);
        }

        return wholes;
    }

    [Fact]
    public void Walk_OfTheSchema_AsksForEveryFieldOfEveryObject()
    {
        var schema = Schema();
        var asked = SchemaWalk.Asked(schema).ToHashSet();
        var all = schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}"));

        // The caller's access, the state of the registries, look-ups by id and the subscriptions have tests of their own.
        string[] access = ["AccessPurpose", "AccessQuota", "FieldAccess", "MyAccess", "Query.myAccess"];
        Assert.Equal(["Query.node", "Query.nodes", "Query.registries", "Registry.changeMode", "Registry.dataAsOf", "Registry.name", "Registry.reason", "Registry.seesDeletions", "Registry.status", "RegistryChange.at", "RegistryChange.changedNodeIds", "RegistryChange.more", "RegistryChange.registry", "Subscription.registryChanged", "Subscription.watchSubjects"], all.Except(asked).Where(field => !Array.Exists(access, field.StartsWith)).Order(StringComparer.Ordinal));
    }

    private static ISchema Schema()
    {
        var schema = new ServiceCollection().AddSingleton(TimeProvider.System).AddRegistries().AddSchemas().BuildServiceProvider().GetRequiredService<ISchema>();
        schema.Initialize();
        return schema;
    }

    private static void Break(SandboxCopy copy, BrokenCommands broken, string fault, string table, string column)
    {
        switch (fault)
        {
            case "hidden": copy.Hide(); break;
            case "replaced by garbage": copy.Garble(); break;
            case "table dropped": copy.Run($"DROP TABLE {table}"); break;
            case "column renamed": copy.Run($"ALTER TABLE {table} RENAME COLUMN {column} TO gone"); break;
            default: broken.Now = Enum.Parse<Fault>(fault); break;
        }
    }

    private static void Mend(SandboxCopy copy, string fault)
    {
        if (fault == "hidden")
        {
            copy.BringBack();
        }
        else
        {
            copy.Renew();
        }
    }

    private static void AssertErrors(JsonElement answer, string name, bool retryable)
    {
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return;
        }

        Assert.All(errors.EnumerateArray(), error =>
        {
            var extensions = error.GetProperty("extensions");
            Assert.Equal(
                ("REGISTRY_UNAVAILABLE", name, retryable),
                (extensions.GetProperty("code").GetString(), extensions.GetProperty("registry").GetString(), extensions.GetProperty("retryable").GetBoolean()));
            Assert.NotEmpty(extensions.GetProperty("correlationId").GetString()!);
        });
    }
}
