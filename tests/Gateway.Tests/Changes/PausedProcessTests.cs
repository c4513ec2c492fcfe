using CivilAffairsGraph.Differential;
using System.Net.Http.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>A process that stood still longer than the ceiling does not answer from memory when it goes on, because it cannot know.</summary>
public sealed class PausedProcessTests(GatewayFixture gateway)
{
    [Fact]
    public async Task Name_WrittenWhileTheProcessStoodStill_IsInTheFirstAnswerAfterwards()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        var stop = TestContext.Current.CancellationToken;
        using var copy = new SandboxCopy(gateway, "Marriage", "marriage.db");
        await using var process = await ServedProcess.StartAsync(
            [$"--Sandbox:Directory={gateway.Sandbox}", "--Cache:TimeToLive=01:00:00", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information", .. copy.Settings.Select(setting => $"--{setting.Key}={setting.Value}")], stop);
        using var client = process.CreateClient();
        Assert.Contains("李伟", await AskAsync(client), StringComparison.Ordinal);
        for (var race = 0; race < 3; race++)
        {
            Assert.DoesNotContain($"李停{race}", await AskAsync(client), StringComparison.Ordinal);
            process.Signal("STOP");
            copy.Run($"UPDATE RC_MARRY SET NAME_MAN = '李停{race}' WHERE CERT_NUM_MAN = '370199198003150010'");
            await Task.Delay(TimeSpan.FromSeconds(5.5), stop);
            process.Signal("CONT");

            Assert.Contains($"李停{race}", await AskAsync(client), StringComparison.Ordinal);
        }
    }

    private static async Task<string> AskAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = """{ person(idNumber: "370199198003150010") { marriageEvents { parties { name } } } }""" });
        return await response.Content.ReadAsStringAsync();
    }
}
