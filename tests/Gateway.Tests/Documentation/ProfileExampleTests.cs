using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>The example of someone else's database, created as shown, configured as shown, answers as shown.</summary>
public sealed partial class ProfileExampleTests(GatewayFixture gateway) : IDisposable
{
    private const string Page = "docs/adding-a-registry.md";
    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-profile-").FullName;

    public static TheoryData<string> Profiles => [.. Pages.Blocks.Where(block => block.Kind == "json profile").Select(block => block.Place)];

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Example_CreatedAndConfiguredAsShown_AnswersAsShown()
    {
        var client = gateway.Start(Create());

        var queries = Pages.Blocks.Where(block => block is { Page: Page, Kind: "graphql profile" }).ToList();
        Assert.NotEmpty(queries);
        foreach (var query in queries)
        {
            ExampleTests.Same(ExampleTests.Answer(query), await GatewayFixture.AskAsync(client, query.Text));
        }
    }

    [Fact]
    public async Task Example_WithoutTheMarker_IsRefusedWhatIsAboutPeople()
    {
        var settings = Create();
        Execute("DROP TABLE SANDBOX_MARKER");
        using var client = gateway.Start(settings);
        client.DefaultRequestHeaders.Clear();

        var offices = await GatewayFixture.DataAsync(client, "{ registrationOffices { totalCount } }");
        var events = await GatewayFixture.AskAsync(client, "{ marriageEvents { totalCount } }");

        Assert.Equal(1, offices.GetProperty("registrationOffices").GetProperty("totalCount").GetInt32());
        Assert.Equal("FORBIDDEN_FIELD", events.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Profile_Shown_IsOne(string place)
    {
        var file = Path.Combine(directory, "profile.json");
        File.WriteAllText(file, Pages.At(place).Text);

        Assert.Empty(ProfileRules.Mistakes(CivilAffairsGraph.Adapters.Marriages.MarriageRegistry.Definition, Profile.Load(RegistryName.Marriage, file)));
    }

    private Dictionary<string, string> Create()
    {
        Execute(Pages.Blocks.Single(block => block is { Page: Page, Kind: "sql" }).Text);
        File.WriteAllText(Path.Combine(directory, "county.json"), Pages.Blocks.Single(block => block is { Page: Page, Kind: "json profile" }).Text);
        var command = Pages.Commands.Single(command => command.Line.Contains("--Registries:", StringComparison.Ordinal)).Line;
        var settings = Setting().Matches(command).ToDictionary(setting => setting.Groups[1].Value, setting => setting.Groups[2].Value.Trim('"') switch
        {
            ['$', ..] => setting.Groups[1].Value == "Signing:Key" ? OwnKeys.Signing : Convert.ToBase64String(new byte[32]),
            var value => value.Replace("/data", directory, StringComparison.Ordinal),
        });
        settings["Hub:ConnectionString"] = $"Data Source={Path.Combine(directory, "hub.db")};Pooling=False";
        return settings;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "county.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [GeneratedRegex("""--(\S+?:\S+?)=("[^"]*"|\$\([^)]*\)|\S+)""")]
    private static partial Regex Setting();
}
