using System.Diagnostics;
using CivilAffairsGraph.Gateway.Tests.Documentation;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>The page of the ledger: its commands, one block after the other in one directory, do what is said.</summary>
public sealed class LedgerPageTests(GatewayFixture gateway)
{
    private const string Page = "docs/ledger.md";
    private const string Shown = "01a20f36de147b66bdaca2d7b331bfd4";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_InTheirOrder_Run()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The page is written for bash.");
        await using var host = new LedgerHost(gateway);
        await host.AskAsync("""{ person(idNumber: "370199198003150010") { sex } }""");
        using var benefits = host.As("sandbox-benefits", "benefit-review");
        await host.AskAsync("""{ verifyDeceased(idNumber: "371799196004300150", name: "邓海") { verdict } }""", benefits);
        var directory = Directory.CreateTempSubdirectory("civil-affairs-page-").FullName;
        using (var anonymous = host.Anonymous())
        {
            await File.WriteAllTextAsync(Path.Combine(directory, "jwks.json"), await anonymous.GetStringAsync(new Uri("/.well-known/jwks.json", UriKind.Relative), None), None);
        }

        var entry = (await host.EntriesAsync())[0].Id;
        var printed = new List<string>();
        foreach (var block in Pages.Blocks.Where(block => block is { Page: Page, Kind: "bash" }))
        {
            var script = block.Text.Replace(Shown, entry, StringComparison.Ordinal)
                .Replace("dotnet run --project src/Gateway --", $"dotnet {Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll")}", StringComparison.Ordinal);
            printed.Add(await RunAsync(host, directory, script));
        }

        Assert.Equal(4, printed.Count);
        Assert.StartsWith("WHOLE", printed[0], StringComparison.Ordinal);
        Assert.StartsWith("HOLDS", printed[1], StringComparison.Ordinal);
        Assert.Contains("\"client\":\"sandbox-developer\"", printed[2], StringComparison.Ordinal);
        Assert.Equal("0 entries removed.", printed[3].Trim());
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<string> RunAsync(LedgerHost host, string directory, string script)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", script]) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var setting in host.Settings)
        {
            var (name, value) = (setting[2..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(None), process.StandardError.ReadToEndAsync(None));
        await process.WaitForExitAsync(None);
        NumberSearch.OfSuite.Look(Channel.Output, "commands of the ledger's page", await output + await error);
        Assert.True(process.ExitCode == 0, $"{script}\n{await output}{await error}");
        return await output;
    }
}
