using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>The page of clients: its commands, one after the other, print what stands below them, and the scopes and the sandbox's keys are those there are.</summary>
public sealed partial class ClientPageTests(GatewayFixture gateway) : IDisposable
{
    private const string Page = "docs/clients.md";

    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-commands-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Commands_InTheirOrder_PrintWhatIsShown()
    {
        var (keyShown, key, commands) = ("", "", 0);
        foreach (var block in Pages.Blocks.Where(block => block is { Page: Page, Kind: "sh" }))
        {
            var shown = Pages.After(block)!.Text;
            var printed = "";
            foreach (var line in block.Text.Split('\n'))
            {
                printed = (await RunAsync(keyShown.Length == 0 ? line : line.Replace(keyShown, key, StringComparison.Ordinal))).TrimEnd();
                commands++;
            }

            if (KeyId().Match(shown) is { Success: true } found)
            {
                (keyShown, key) = (found.Value, KeyId().Match(printed).Value);
            }

            Assert.Equal(Same(shown), Same(keyShown.Length == 0 ? printed : printed.Replace(key, keyShown, StringComparison.Ordinal)));
        }

        Assert.Equal(8, commands);
    }

    [Fact]
    public void Scopes_OfTheTable_AreThoseThereAre() => Assert.Equal(Scopes.All, Scope().Matches(Pages.Read(Page)).Select(row => row.Groups[1].Value));

    [Fact]
    public void Readme_NamesTheSandboxesClientsWithTheirKeysAndScopes()
    {
        var rows = SandboxRow().Matches(Pages.Read("README.md")).ToDictionary(row => row.Groups[1].Value, row => (Has: row.Groups[2].Value, Key: row.Groups[3].Value));

        Assert.Equal(SandboxClient.All.Select(one => one.Client.Id), rows.Keys);
        foreach (var (client, key) in SandboxClient.All)
        {
            Assert.Equal(key, rows[client.Id].Key);
            string[] named = [.. Code().Matches(rows[client.Id].Has).Select(code => code.Value)];
            Assert.True(named is [] || client.Scopes.Concat(client.Purposes).Order(StringComparer.Ordinal).SequenceEqual(named.Order(StringComparer.Ordinal)), $"{client.Id}: {string.Join(' ', named)}");
        }
    }

    private async Task<string> RunAsync(string line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] words = [.. line.Split(' ').SkipWhile(word => word != "client"), $"--Hub:ConnectionString=Data Source={Path.Combine(directory, "hub.db")}", $"--Sandbox:Directory={gateway.Sandbox}"];
        Assert.True(await CommandLine.RunAsync(words, output, error) == 0, $"{line}: {error}");
        return output.ToString();
    }

    /// <summary>What no two runs have in common: the key and the time.</summary>
    private static string Same(string text) => Time().Replace(Secret().Replace(text.ReplaceLineEndings("\n"), "KEY"), "TIME");

    [GeneratedRegex("^[0-9A-Za-z]{8}(?=  )")]
    private static partial Regex KeyId();

    [GeneratedRegex("^cag_[0-9A-Za-z]{38}$")]
    private static partial Regex Secret();

    [GeneratedRegex("(?<=created |ended )[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\| `([a-z.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Scope();

    [GeneratedRegex(@"^\| `(sandbox-[a-z-]+)` \| (.*) \| `(cag_\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex SandboxRow();

    [GeneratedRegex("(?<=`)[a-z.-]+(?=`)")]
    private static partial Regex Code();
}
