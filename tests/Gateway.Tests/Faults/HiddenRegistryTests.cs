using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>A registry that is away costs its own fields only, and comes back by itself.</summary>
public sealed class HiddenRegistryTests(GatewayFixture gateway)
{
    private const string Everything = """
        {
          married: person(idNumber: "370199198003150010") { idNumber maritalStatus { status } marriageEvents { kind } }
          divorced: person(idNumber: "370299197511020037") { maritalStatus { status } }
          dead: person(idNumber: "371799196004300150") { deathEvidence { verdict } legalRepresentativeOf { totalCount } }
          division(code: "371602") { path }
          socialOrganization(creditCode: "5137160099N0000192") { name }
          burialFacilities(first: 1) { nodes { name } }
          placeNames(first: 1) { nodes { name } }
        }
        """;

    [Theory]
    [InlineData("Marriage", "marriage.db", "MARRIAGE", "married.marriageEvents married.maritalStatus divorced.maritalStatus")]
    [InlineData("Burial", "burial.db", "BURIAL", "married.maritalStatus dead.deathEvidence burialFacilities")]
    [InlineData("SocialOrganization", "social-organization.db", "SOCIAL_ORGANIZATION", "dead.legalRepresentativeOf socialOrganization")]
    [InlineData("PlaceName", "place-name.db", "PLACE_NAME", "placeNames")]
    public async Task Registry_Hidden_CostsItsFieldsOnlyAndRecovers(string registry, string file, string name, string lost)
    {
        using var copy = new SandboxCopy(gateway, registry, file);
        using var client = gateway.Start(copy.Settings);
        var whole = await GatewayFixture.DataAsync(client, Everything);

        copy.Hide();
        var answer = await GatewayFixture.AskAsync(client, Everything);
        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(lost.Split(' ').Order(), errors.Select(error => string.Join('.', error.GetProperty("path").EnumerateArray())).Order());
        Assert.All(errors, error =>
        {
            var extensions = error.GetProperty("extensions");
            Assert.Equal(("REGISTRY_UNAVAILABLE", name, true), (extensions.GetProperty("code").GetString(), extensions.GetProperty("registry").GetString(), extensions.GetProperty("retryable").GetBoolean()));
            Assert.NotEmpty(extensions.GetProperty("correlationId").GetString()!);
            Assert.DoesNotContain("registry.db", error.ToString(), StringComparison.Ordinal);
        });
        Assert.Equal(Leaves(whole).Where(leaf => !lost.Split(' ').Any(field => leaf.StartsWith(field, StringComparison.Ordinal))), Leaves(answer.GetProperty("data")));
        await AssertStateAsync(client, name, "DOWN");

        copy.BringBack();
        await RegistryStates.AnswersAsync(client, name);
        Assert.Equal(whole.ToString(), (await GatewayFixture.DataAsync(client, Everything)).ToString());
        await AssertStateAsync(client, name, "UP");
    }

    [Fact]
    public async Task PlaceNames_HiddenAtTheStart_AreReadWhenTheyComeBack()
    {
        using var copy = new SandboxCopy(gateway, "PlaceName", "place-name.db");
        copy.Hide();
        using var client = gateway.Start(copy.Settings);

        // Nobody can be told yet that this is a sandbox, so that its clients are nobody.
        client.DefaultRequestHeaders.Clear();
        const string Query = """{ division(code: "371602") { path } burialFacilities(first: 1) { nodes { name division { name } } } }""";

        var answer = await GatewayFixture.AskAsync(client, Query);
        Assert.Equal(["burialFacilities.nodes.0.division", "division"], answer.GetProperty("errors").EnumerateArray().Select(error => string.Join('.', error.GetProperty("path").EnumerateArray())).Order());
        Assert.All(answer.GetProperty("errors").EnumerateArray(), error => Assert.Equal("PLACE_NAME", error.GetProperty("extensions").GetProperty("registry").GetString()));
        Assert.NotEmpty(answer.GetProperty("data").GetProperty("burialFacilities").GetProperty("nodes")[0].GetProperty("name").GetString()!);

        copy.BringBack();
        var path = await Eventually.BecomesAsync(
            async () => (await GatewayFixture.AskAsync(client, Query)).GetProperty("data").GetProperty("division") is { ValueKind: JsonValueKind.Object } division ? division.GetProperty("path").GetString() : null,
            "山东省 滨州市 滨城区");
        Assert.Equal("山东省 滨州市 滨城区", path);
    }

    private static async Task AssertStateAsync(HttpClient client, string name, string status)
    {
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        var health = await ready.Content.ReadFromJsonAsync<JsonElement>();
        var states = (await GatewayFixture.DataAsync(client, "{ registries { name status reason } }")).GetProperty("registries");
        foreach (var registries in (JsonElement[])[health.GetProperty("registries"), states])
        {
            Assert.Equal(4, registries.GetArrayLength());
            Assert.All(registries.EnumerateArray(), state =>
            {
                var expected = state.GetProperty("name").GetString() == name ? status : "UP";
                Assert.Equal((expected, expected == "UP"), (state.GetProperty("status").GetString(), state.GetProperty("reason").ValueKind == JsonValueKind.Null));
            });
        }
    }

    /// <summary>Every value of an answer with its path.</summary>
    private static IEnumerable<string> Leaves(JsonElement element, string path = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Leaves(item, $"{path}.{i}")),
        JsonValueKind.Null => [],
        _ => [$"{path}={element}"],
    };
}
