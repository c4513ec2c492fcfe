using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Faults;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Schemas;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Every field × every role × every path: what the page says is what happens. A gateway of each kind is asked the whole.</summary>
public abstract partial class AccessMatrix(GatewayFixture gateway, ITestOutputHelper output)
{
    private const string Ids = """
        {
          person(idNumber: "371699194801200051") { id deathEvidence { record { id } } marriageEvents { id office { id } } }
          socialOrganization(creditCode: "5137160099N0000192") { id }
          burialFacilities(first: 1) { nodes { id } } placeNames(first: 1) { nodes { id } } division(code: "371602") { id }
        }
        """;

    protected async Task WalkAsync(Dictionary<string, string> settings, bool warm)
    {
        var counter = new StatementCounter();
        using var client = gateway.Start(new(settings) { ["Documents:MaximumCount"] = "10000" }, counter);

        // What is public is nobody's secret where it is remembered either: the first walk has it.
        var paths = Paths(await NodesAsync(client)).All.Where(path => !warm || path.Asked.Any(AccessTable.Fields.ContainsKey)).ToList();
        var privileged = new Dictionary<string, JsonElement>();
        foreach (var path in paths)
        {
            privileged[path.Text] = (await AskAsync(client, path)).Answer;
            Assert.False(privileged[path.Text].TryGetProperty("errors", out var errors), $"{path.Text}: {errors}");
        }

        var (requests, refused, masked) = (0, 0, 0);
        foreach (var role in Role.All)
        {
            client.DefaultRequestHeaders.Clear();
            client.As(role.Headers);
            foreach (var path in paths)
            {
                counter.Reset();
                var (status, answer) = await AskAsync(client, path);
                requests++;
                var (code, fields) = role.Outcome(path.Asked);
                if (path.Kind == "interface" || (path.Kind == "node" && code is null && role.Outcome([IdOf(path)]).Code is not null))
                {
                    CheckInterface(path, role, answer);
                }
                else if (code is not null)
                {
                    refused++;
                    CheckRefusal(path, role, status, answer, code, fields);
                    Assert.Empty(counter.Statements);
                }
                else
                {
                    masked += CheckAnswer(path, role, answer, privileged[path.Text]);
                }

                Assert.True(role.Client is not null || !Number().IsMatch(answer.GetRawText()), $"{role}: {path.Text}: {answer}");
            }
        }

        Assert.True(refused > 1_000 && masked > 20, $"{refused} refused, {masked} masked");
        output.WriteLine($"{requests:N0} requests ({paths.Count} documents, {Role.All.Count} roles{(warm ? ", remembered for the privileged" : "")}): {refused:N0} refused without a statement, {masked} masked, 0 leaks.");
    }

    private static void CheckRefusal(AccessPath path, Role role, HttpStatusCode status, JsonElement answer, string code, string[] fields)
    {
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        var extensions = error.GetProperty("extensions");
        Assert.True(status == HttpStatusCode.Forbidden && !answer.TryGetProperty("data", out _), $"{role}: {path.Text}: {status} {answer}");
        Assert.Equal(code, extensions.GetProperty("code").GetString());
        Assert.Equal(
            fields.Order(StringComparer.Ordinal),
            (extensions.TryGetProperty("fields", out var named) ? named.EnumerateArray().Select(field => field.GetProperty("field").GetString()!) : []).Order(StringComparer.Ordinal));
    }

    private static string IdOf(AccessPath path) => $"{path.Field.Split('.')[0]}.id";

    /// <summary>Which object an id or an interface stands for is known when it is read: what the caller may not see the id of is refused there.</summary>
    private static void CheckInterface(AccessPath path, Role role, JsonElement answer)
    {
        var allowed = role.Outcome([IdOf(path)]).Code is null;
        Assert.True(allowed == !answer.TryGetProperty("errors", out var errors), $"{role}: {path.Text}: {answer}");
        Assert.All(allowed ? [] : errors.EnumerateArray(), error => Assert.Equal("FORBIDDEN_FIELD", error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    /// <returns>How many values were masked.</returns>
    private static int CheckAnswer(AccessPath path, Role role, JsonElement answer, JsonElement whole)
    {
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{role}: {path.Text}: {errors}");
        if (role.SeesMasked(path.Field))
        {
            var values = Texts(answer).ToList();
            Assert.All(values, value => Assert.Contains('*', value));
            return values.Count;
        }

        if (role.IsUnlimited && !path.Text.Contains("readAt", StringComparison.Ordinal) && !path.Text.Contains("receipt", StringComparison.Ordinal))
        {
            Assert.True(JsonElement.DeepEquals(whole, answer), $"{role}: {path.Text}: {answer} instead of {whole}");
        }

        return 0;
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(HttpClient client, AccessPath path)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = path.Text }, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    private static AccessPaths Paths(IReadOnlyDictionary<string, string> nodes)
    {
        var schema = new ServiceCollection().AddSingleton(TimeProvider.System).AddRegistries().AddSchemas().BuildServiceProvider().GetRequiredService<ISchema>();
        schema.Initialize();
        return new(schema, SchemaWalk.Calls, nodes);
    }

    private static async Task<IReadOnlyDictionary<string, string>> NodesAsync(HttpClient client)
    {
        var data = await GatewayFixture.DataAsync(client, Ids);
        var person = data.GetProperty("person");
        string First(string list) => data.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString()!;
        return new Dictionary<string, string>
        {
            ["Person"] = person.GetProperty("id").GetString()!,
            ["BurialRecord"] = person.GetProperty("deathEvidence").GetProperty("record").GetProperty("id").GetString()!,
            ["MarriageEvent"] = person.GetProperty("marriageEvents")[0].GetProperty("id").GetString()!,
            ["RegistrationOffice"] = person.GetProperty("marriageEvents")[0].GetProperty("office").GetProperty("id").GetString()!,
            ["SocialOrganization"] = data.GetProperty("socialOrganization").GetProperty("id").GetString()!,
            ["BurialFacility"] = First("burialFacilities"),
            ["PlaceName"] = First("placeNames"),
            ["Division"] = data.GetProperty("division").GetProperty("id").GetString()!,
        };
    }

    [GeneratedRegex("[0-9]{17}[0-9X]")]
    private static partial Regex Number();
}
