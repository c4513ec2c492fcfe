using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Documentation;

namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>The commands about watched lists, and the page that explains them.</summary>
public sealed class WatchCommandTests(WatchFixture gateway) : IClassFixture<WatchFixture>, IDisposable
{
    private const string Page = "docs/watching.md";
    private const string Run = "dotnet run --project src/Gateway -- ";
    private const string Receiver = "https://desk.example.gov.cn/told";
    private const string Number = "370899195508200110";
    private readonly string file = Path.GetTempFileName();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task Command_ThatAsksWhatMayNotBe_AddsNothingAndSaysWhy()
    {
        var right = Deceased("a");
        (string Why, string Client, string Purpose, string Address, object Items)[] wrong =
        [
            ("may not ask today", "nobody", "development", Receiver, new[] { right }),
            ("may not ask today", "sandbox-developer", "no-such-purpose", Receiver, new[] { right }),
            ("--url", "sandbox-developer", "development", "http://desk.example/told", new[] { right }),
            ("at least one look-up", "sandbox-developer", "development", Receiver, Array.Empty<object>()),
            ("items[0]", "sandbox-developer", "development", Receiver, new[] { new { deceased = 1 } }),
            ("exactly one of", "sandbox-developer", "development", Receiver, new[] { new { id = "a" } }),
            ("the id of no other item", "sandbox-developer", "development", Receiver, new[] { right, right }),
            ("at most 1000", "sandbox-developer", "development", Receiver, Enumerable.Range(0, 1_001).Select(i => Deceased($"{i}"))),
            ("does not need", "sandbox-developer", "statistics", Receiver, new[] { right }),
        ];
        foreach (var (why, client, purpose, address, items) in wrong)
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(items), None);
            var (code, output, error) = await gateway.RunAsync("watch", "add", "--client", client, "--purpose", purpose, "--case", "J-1", "--url", address, "--items", file);
            Assert.True(code == 1 && output.Length == 0 && error.Contains(why, StringComparison.Ordinal), $"{why}: {code} {output} {error}");
            Assert.DoesNotContain(Number, error, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await gateway.RunAsync("watch", "remove", "0193a4b5c6d77e8f90a1b2c3d4e5f607")).Code);
        Assert.DoesNotContain("J-1,", (await gateway.RunAsync("watch", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_OnThePage_Run()
    {
        await File.WriteAllTextAsync(file, Pages.Blocks.Single(block => block is { Page: Page, Kind: "json list" }).Text, None);
        var id = "";
        foreach (var line in Pages.Blocks.Single(block => block is { Page: Page, Kind: "bash" }).Text.Split('\n'))
        {
            string[] words = [.. line[Run.Length..].Split(' ').Select(word => word switch { "list.json" => file, "ID" => id, _ => word })];
            var (code, output, error) = await gateway.RunAsync(words);
            Assert.True(code == 0, $"{line}: {error}");
            Assert.Contains(id, output, StringComparison.Ordinal);
            id = words[1] == "add" ? output : id;
        }

        Assert.Equal("", (await gateway.RunAsync("watch", "list")).Output);
    }

    [Fact]
    public void Example_OnThePage_IsTheOneThatIsTested()
    {
        var source = File.ReadAllText(Path.Combine(Pages.Root, "tests/Gateway.Tests/Watching/WebhookExample.cs"));
        var lines = source.Split("// <example>\n")[1].Split("    // </example>")[0].TrimEnd().Split('\n').Select(line => line.Length > 0 ? line[4..] : line);

        Assert.Equal(string.Join('\n', lines), Pages.Blocks.Single(block => block is { Page: Page, Kind: "csharp webhook" }).Text);
    }

    private static object Deceased(string id) => new { id, deceased = new { idNumber = Number, name = "许建国" } };
}
