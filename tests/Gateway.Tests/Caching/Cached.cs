using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Gateway.Tests.Faults;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Schemas;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>Gateways that remember, and what is asked of them.</summary>
internal static class Cached
{
    /// <summary>Look-ups by key in three registries, on two levels.</summary>
    public const string Person = """
        query($n: ResidentId!) { person(idNumber: $n) { name knownTo maritalStatus { status since spouse { name } } marriageEvents { id kind registeredOn parties { name documentNumber } provenance { readAt } }
          deathEvidence { verdict } burialRecords { id facility { name } } } }
        """;

    /// <summary>Somebody with rows in two registries, whose status needs another person's death.</summary>
    public const string Widow = "371699195007170064";

    /// <summary>Settings of a gateway with a cache of rows whose entries do not grow old during a test, however busy the machine is.</summary>
    public static Dictionary<string, string> InMemory => new()
    {
        ["Cache:Enabled"] = "true",
        ["Cache:Answers"] = "false",
        ["Cache:TimeToLive"] = "01:00:00",
        ["Cache:LookEvery"] = "00:00:00.250",
        ["Cache:Ceiling"] = "01:00:00",
    };

    /// <summary>The same with whole answers.</summary>
    public static Dictionary<string, string> WithAnswers => new(InMemory) { ["Cache:Answers"] = "true" };

    /// <summary>Settings of a gateway that shares its cache; it waits for a Redis that is only slow because other tests run.</summary>
    public static Dictionary<string, string> Over(string redis) => new(InMemory) { ["Cache:Redis:Configuration"] = redis, ["Cache:Redis:Timeout"] = "00:00:05" };

    /// <summary>Numbers of people of the sandbox.</summary>
    public static IReadOnlyList<string> Numbers(GatewayFixture gateway) => [.. gateway.Truth("person").Select(person => person.GetProperty("idNumber").GetString()!)];

    public static async Task<string> AskAsync(HttpClient client, string number) => (await GatewayFixture.DataAsync(client, Person, new { n = number })).GetRawText();

    /// <summary>Documents that ask for every field of the schema.</summary>
    public static IReadOnlyDictionary<string, string> Documents()
    {
        var schema = new ServiceCollection().AddSingleton(TimeProvider.System).AddRegistries().AddSchemas().BuildServiceProvider().GetRequiredService<ISchema>();
        schema.Initialize();
        return SchemaWalk.Documents(schema);
    }

    /// <summary>What differs between the answers of two gateways, the times of reading aside.</summary>
    public static async Task<DamagedAnswer> CompareAsync(HttpClient expected, HttpClient actual)
    {
        var compared = new DamagedAnswer("none");
        foreach (var (_, document) in Documents())
        {
            compared.Compare(await GatewayFixture.DataAsync(expected, document), await GatewayFixture.DataAsync(actual, document));
        }

        return compared;
    }
}
