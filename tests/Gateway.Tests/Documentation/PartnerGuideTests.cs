using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>The partner guide: its commands, one after the other, against a gateway over a sandbox, print what stands below them.</summary>
public sealed partial class PartnerGuideTests(GatewayFixture gateway) : IDisposable
{
    private const string Page = "docs/partner-guide.md";
    private const string Run = "dotnet run --project src/Gateway -- ";

    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-guide-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Commands_InTheirOrder_PrintWhatIsShown()
    {
        Assert.SkipUnless(File.Exists("/bin/bash") && Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(place => File.Exists(Path.Combine(place, "curl"))), "bash or curl is not there.");
        await using var served = await ServedProcess.StartAsync(
            ["--Sandbox:Directory", gateway.Sandbox, "--Hub:ConnectionString", $"Data Source={Path.Combine(directory, "hub.db")}"], TestContext.Current.CancellationToken);
        var run = 0;
        foreach (var block in Pages.Blocks.Where(block => block is { Page: Page, Kind: "sh guide" }))
        {
            var (code, output, error) = await BashAsync(block.Text
                .Replace("http://127.0.0.1:5080", served.Address.ToString().TrimEnd('/'), StringComparison.Ordinal)
                .Replace(Run, $"dotnet {Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll")} ", StringComparison.Ordinal));
            Assert.True(code == 0, $"{block.Place}: {output}{error}");
            Assert.Equal(Same(Pages.After(block)!), Same(block with { Kind = Pages.After(block)!.Kind, Text = output }));
            run++;
        }

        Assert.Equal(Pages.Blocks.Count(block => block is { Page: Page, Kind: "json guide" or "text guide" }), run);
        Assert.Equal(6, run);
    }

    [Fact]
    public void Guide_BeginsWithTheServer() => Assert.Equal("dotnet run --project src/Gateway", Pages.Blocks.First(block => block.Page == Page).Text);

    /// <summary>What no two runs have in common stands as a word.</summary>
    private static string Same(Block block)
    {
        var text = block.Kind == "json guide" ? JsonNode.Parse(block.Text)!.ToJsonString() : block.Text.ReplaceLineEndings("\n").Trim();
        return Varying().Replace(text, "VARIES");
    }

    private async Task<(int Code, string Output, string Error)> BashAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["-ec", script]) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        NumberSearch.OfSuite.Look(Channel.Output, "commands of the partner guide", await output + await error);
        return (process.ExitCode, await output, await error);
    }

    [GeneratedRegex("""(?<="receipt":")[^"]+|(?<="asOf":")[^"]+|(?<=\n(issued|as of|entry|ledger) +)[^ \n][^\n]*""")]
    private static partial Regex Varying();
}
