using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Tests.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Profiles;

/// <summary>A profile that cannot be right stops the start, and everything wrong with it is said at once.</summary>
public sealed class ProfileMistakesTests
{
    private const string Wrong = """
        { "tables": {
          "Marriage": { "table": "hy_djb", "columns": { "RowId": "xh" } },
          "MarriageEvent": { "table": "hy_djb", "columns": {
            "RowId": "xh", "Typ": "ywlx",
            "Kind": { "column": "ywlx", "codes": { "JH": "MARRIED", "LH": "DIVORCE" }, "whenEmpty": "NOTHING" },
            "Source": "sjly",
            "RegisteredOn": { "column": "djrq", "format": "yyyyMMDD" },
            "HusbandName": { "column": "nfxm", "codes": { "A": "B" } },
            "HusbandDocument": "", "WifeDocument": "nvzjhm" } } } }
        """;

    [Fact]
    public async Task Start_WithAWrongProfile_IsRefusedAndEveryMistakeNamed()
    {
        var directory = Directory.CreateTempSubdirectory("civil-affairs-").FullName;
        try
        {
            var profile = Path.Combine(directory, "profile.json");
            await File.WriteAllTextAsync(profile, Wrong, TestContext.Current.CancellationToken);
            var log = await RefusedAsync($"--Registries:Marriage:Profile={profile}", "--Registries:Burial:Engine=Paradox", $"--Registries:PlaceName:Profile={Path.Combine(directory, "none.json")}", $"--Sandbox:Directory={directory}");

            string[] named =
            [
                "'Marriage' is not a table", "'MarriageEvent.Typ' is not a property", "'MarriageEvent.OfficeCode' needs a column", "'MARRIED', which is not one of", "'NOTHING', which is not one of",
                "'MarriageEvent.Source' needs a code list", "'yyyyMMDD'; known are", "'MarriageEvent.HusbandName' is no code", "'MarriageEvent.HusbandDocument' needs the name of a column",
                "Registries:Burial:Engine is 'Paradox'", "Registries:PlaceName:Profile cannot be read",
            ];
            Assert.All(named, mistake => Assert.Contains(mistake, log, StringComparison.Ordinal));
            Assert.Empty(Directory.GetFiles(directory, "*.db"));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Start_OverRealDatabasesWithoutAKey_IsRefused() =>
        Assert.Contains("IdOptions", await RefusedAsync("--Registries:Marriage:ConnectionString=Data Source=somewhere.db"), StringComparison.Ordinal);

    private static async Task<string> RefusedAsync(params string[] arguments)
    {
        var log = new CapturedLog();
        var builder = WebApplication.CreateBuilder(arguments).AddRegistryServing();
        builder.Logging.ClearProviders().AddProvider(log);
        await using var app = builder.Build();
        Assert.False(await app.PrepareAsync(TestContext.Current.CancellationToken));
        return string.Join('\n', log.Lines);
    }
}
