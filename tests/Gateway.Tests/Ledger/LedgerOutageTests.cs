using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>What cannot be recorded is not said; what is public is; and when the ledger is back nothing is missing in it.</summary>
public sealed class LedgerOutageTests(GatewayFixture gateway)
{
    private const string Personal = """{ person(idNumber: "370199198003150010") { maritalStatus { status } } }""";
    private const string Mixed = """{ person(idNumber: "370199198206220023") { sex } socialOrganizations(first: 1) { nodes { name } } }""";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Ledger_ThatIsLost_CostsPersonalDataOnlyAndLosesNothing(string remembers)
    {
        await using var host = new LedgerHost(gateway, new() { ["Cache:Enabled"] = remembers });
        Assert.Equal("MARRIED", Status(await host.AskAsync(Personal)));
        var file = host.Options.FindFile()!;

        File.Move(file, $"{file}.lost");
        await RefusesAsync(host);
        File.Move($"{file}.lost", file);

        Assert.Equal("MARRIED", await Eventually.BecomesAsync(async () => Status(await host.AskAsync(Personal)), "MARRIED"));
        var report = await host.VerifyAsync();
        Assert.Empty(report.Breaks);
        Assert.Equal(2, report.Entries);
    }

    [Fact]
    public async Task Disk_ThatIsFull_CostsPersonalDataOnlyAndLosesNothing()
    {
        var directory = Directory.CreateTempSubdirectory("civil-affairs-full-").FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory), "A small disk can be mounted by root only.");
        try
        {
            await using var host = new LedgerHost(gateway, new() { ["Ledger:ConnectionString"] = $"Data Source={Path.Combine(directory, "ledger.db")}" });
            Assert.Equal("MARRIED", Status(await host.AskAsync(Personal)));
            Fill(Path.Combine(directory, "filler"));

            // What the file has room for is still written.
            var answered = 1;
            while (answered < 10_000 && Status(await host.AskAsync(Personal)) == "MARRIED")
            {
                answered++;
            }

            await RefusesAsync(host);
            File.Delete(Path.Combine(directory, "filler"));
            Assert.Equal("MARRIED", await Eventually.BecomesAsync(async () => Status(await host.AskAsync(Personal)), "MARRIED"));
            var report = await host.VerifyAsync();
            Assert.Empty(report.Breaks);
            Assert.Equal(answered + 1, report.Entries);
        }
        finally
        {
            Run("umount", "-l", directory);
            Directory.Delete(directory);
        }
    }

    [Fact]
    public async Task Ledger_ThatWasLostBeforeTheStart_IsNotBegunAnew()
    {
        var directory = Directory.CreateTempSubdirectory("civil-affairs-lost-").FullName;
        var settings = new Dictionary<string, string> { ["Ledger:ConnectionString"] = $"Data Source={Path.Combine(directory, "ledger.db")};Pooling=False", ["Ledger:Heads"] = Path.Combine(directory, "heads") };
        await using (var first = new LedgerHost(gateway, settings))
        {
            Assert.Equal("MARRIED", Status(await first.AskAsync(Personal)));
        }

        Array.ForEach(Directory.GetFiles(directory, "ledger.db*"), File.Delete);
        await using (var second = new LedgerHost(gateway, settings))
        {
            await RefusesAsync(second);
        }

        Directory.Delete(directory, recursive: true);
    }

    private static async Task RefusesAsync(LedgerHost host)
    {
        // As the first after it happened, which finds out, and as one of those who come later.
        for (var time = 0; time < 3; time++)
        {
            var refused = await host.AskAsync(Personal);
            Assert.Equal("LEDGER_UNAVAILABLE", Code(refused));
            Assert.DoesNotContain("MARRIED", refused.ToString(), StringComparison.Ordinal);
        }

        var mixed = await host.AskAsync(Mixed);
        Assert.Equal("LEDGER_UNAVAILABLE", Code(mixed));
        Assert.NotEmpty(mixed.GetProperty("data").GetProperty("socialOrganizations").GetProperty("nodes")[0].GetProperty("name").GetString()!);
        using var anonymous = host.Anonymous();
        Assert.False((await host.AskAsync("{ socialOrganizations(first: 1) { nodes { name } } }", anonymous)).TryGetProperty("errors", out _));
        using var ready = await anonymous.GetAsync(new Uri("/health/ready", UriKind.Relative), None);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    private static string? Code(JsonElement answer) => answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    private static string? Status(JsonElement answer) => Code(answer) ?? answer.GetProperty("data").GetProperty("person").GetProperty("maritalStatus").GetProperty("status").GetString();

    private static void Fill(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                stream.Write(new byte[1024]);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
