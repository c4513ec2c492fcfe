using System.Text.Json;
using System.Text.Json.Nodes;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>A table that its profile calls large is not read whole. The same lists over the shipped profiles are answered.</summary>
public sealed class LargeTableTests(GatewayFixture gateway, LargeTableTests.LargeTables large) : IClassFixture<LargeTableTests.LargeTables>
{
    public static TheoryData<string, string> Served { get; } = new()
    {
        { "marriageEvents", "" },
        { "marriageEvents", "(where: {})" },
        { "marriageEvents", "(order: [{ registeredOn: DESC }])" },
        { "marriageEvents", "(where: {}, order: [{ registeredOn: ASC }, { certificateNumber: DESC }], last: 3)" },
        { "marriageEvents", "(where: { office: { within: \"371602\" } })" },
        { "marriageEvents", "(where: { office: { eq: \"371602\" }, kind: { eq: MARRIAGE } }, order: [{ registeredOn: ASC }])" },
        { "marriageEvents", "(where: { registeredOn: { gte: \"2019-01-01\", lt: \"2019-02-01\" } }, order: [{ certificateNumber: DESC }])" },
        { "marriageEvents", "(where: { registeredOn: { eq: \"2019-01-01\" } })" },
        { "marriageEvents", "(where: { registeredOn: { in: [\"2019-01-01\", \"2019-01-02\"] } })" },
        { "marriageEvents", "(where: { certificateNumber: { eq: \"J370102-2005-000001\" } })" },
        { "marriageEvents", "(where: { certificateNumber: { in: [\"J370102-2005-000001\"] } })" },
        { "marriageEvents", "(where: { and: [{ kind: { eq: MARRIAGE } }, { registeredOn: { lte: \"1980-01-01\" } }] })" },
        { "marriageEvents", "(where: { or: [{ office: { eq: \"371602\" } }, { registeredOn: { eq: \"2019-01-01\" } }] })" },
        { "burialRecords", "(where: { crematedOn: { gt: \"2019-01-01\", lt: \"2019-02-01\" }, cremated: { eq: true } })" },
        { "burialRecords", "(where: { facilityId: { eq: \"x\" } })" },
        { "burialRecords", "(where: { householdDivision: { in: [\"371602\"] } })" },
        { "burialFacilities", "(where: { division: { within: \"371602\" } })" },
        { "placeNames", "(where: { division: { within: \"371602\" } })" },
        { "socialOrganizations", "(where: { division: { eq: \"371602\" } })" },
    };

    public static TheoryData<string, string, string> Unserved { get; } = new()
    {
        { "marriageEvents", "(where: { kind: { eq: MARRIAGE } })", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(order: [{ certificateNumber: ASC }])", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(order: [{ certificateNumber: ASC }, { registeredOn: ASC }])", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(where: { kind: { eq: MARRIAGE } }, order: [{ registeredOn: ASC }])", "office, registeredOn, certificateNumber" },
        { "burialRecords", "(order: [{ crematedOn: ASC }])", "householdDivision, crematedOn, facilityId" },
        { "marriageEvents", "(where: { certificateNumber: { contains: \"2005\" } })", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(where: { certificateNumber: { startsWith: \"J370102-2005\" } })", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(where: { registeredOn: { neq: \"2019-01-01\" } })", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(where: { registeredOn: { isNull: true } })", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(where: { office: {} })", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(where: { not: { office: { eq: \"371602\" } } })", "office, registeredOn, certificateNumber" },
        { "marriageEvents", "(where: { or: [{ office: { eq: \"371602\" } }, { kind: { eq: MARRIAGE } }] })", "office, registeredOn, certificateNumber" },
        { "burialRecords", "(where: { diedOn: { eq: \"2019-01-01\" } })", "householdDivision, crematedOn, facilityId" },
        { "burialFacilities", "(where: { servedDivision: { within: \"371602\" } })", "division" },
        { "placeNames", "(where: { name: { eq: \"x\" } })", "division" },
        { "socialOrganizations", "(where: { name: { contains: \"x\" } })", "division" },
    };

    [Theory]
    [MemberData(nameof(Served))]
    public async Task List_ThatAnIndexOrAScopeBounds_IsAnswered(string list, string arguments)
    {
        foreach (var client in new[] { gateway.Client, large.Client })
        {
            var answer = await GatewayFixture.AskAsync(client, Query(list, arguments));
            Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        }
    }

    [Theory]
    [MemberData(nameof(Unserved))]
    public async Task List_ThatWouldReadTheWholeTable_IsRefusedAndToldWhatHelps(string list, string arguments, string helpful)
    {
        Assert.False((await gateway.AskAsync(Query(list, arguments))).TryGetProperty("errors", out _));

        // What cannot be filtered cannot be counted either; an order says nothing about a count.
        string[] queries = arguments.StartsWith("(order", StringComparison.Ordinal) ? [Query(list, arguments)] : [Query(list, arguments), $"{{ {list}{arguments} {{ totalCount }} }}"];
        foreach (var query in queries)
        {
            var error = (await GatewayFixture.AskAsync(large.Client, query)).GetProperty("errors")[0];
            Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Contains($"at least one of {helpful},", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_UnderADivision_HasItsScope()
    {
        var answer = await GatewayFixture.AskAsync(large.Client, """{ division(code: "371602") { socialOrganizations(where: { name: { contains: "会" } }) { totalCount } placeNames(first: 1) { nodes { name } } } }""");

        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
    }

    private static string Query(string list, string arguments) => $"{{ {list}{arguments} {{ totalCount nodes {{ id }} }} }}";

    /// <summary>A gateway over the sandbox whose profiles call every table large.</summary>
    public sealed class LargeTables : IDisposable
    {
        private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-profiles-").FullName;

        public LargeTables(GatewayFixture gateway) => Client = gateway.Start(
            new[] { "Marriage", "PlaceName", "SocialOrganization", "Burial" }.ToDictionary(name => $"Registries:{name}:Profile", Enlarged));

        public HttpClient Client { get; }

        public void Dispose() => Directory.Delete(directory, recursive: true);

        private string Enlarged(string registry)
        {
            using var shipped = typeof(Profile).Assembly.GetManifestResourceStream($"{typeof(Profile).Namespace}.{registry}.json")!;
            var profile = JsonNode.Parse(shipped, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
            foreach (var (_, table) in profile["tables"]!.AsObject())
            {
                table!["large"] = true;
            }

            var path = Path.Combine(directory, $"{registry}.json");
            File.WriteAllText(path, profile.ToJsonString());
            return path;
        }
    }
}
