using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>The commands over a ledger that is being written.</summary>
public sealed class LedgerCommandTests(GatewayFixture gateway)
{
    private const string Persona = "370199198003150010";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_SaysThatTheLedgerIsWholeOrWhatIsBroken()
    {
        await using var host = await AskedAsync();

        var (code, output, error) = await RunAsync(host, "verify");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("WHOLE", output, StringComparison.Ordinal);
        Assert.Contains("2 entries in 3 batches of 1 chains", output, StringComparison.Ordinal);

        await using (var connection = new SqliteConnection($"Data Source={host.Options.FindFile()};Pooling=False"))
        {
            await connection.OpenAsync(None);
            await using var change = connection.CreateCommand();
            change.CommandText = "UPDATE ledger_entry SET client = 'nobody' WHERE number = 2";
            Assert.Equal(1, await change.ExecuteNonQueryAsync(None));
        }

        (code, output, _) = await RunAsync(host, "verify");
        Assert.Equal(1, code);
        Assert.StartsWith($"BROKEN{Environment.NewLine}Entry 2 of chain ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfNoLedger_SaysWhatToDo()
    {
        await using var host = await AskedAsync();
        var (code, _, error) = await RunAsync(host, "verify", $"--Ledger:ConnectionString=Data Source={host.Options.FindFile()}.other");

        Assert.Equal(2, code);
        Assert.Contains("Ledger:ConnectionString", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_ThatIsPrinted_IsCheckedWithoutTheDatabase()
    {
        await using var host = await AskedAsync();
        var entry = (await host.EntriesAsync())[0];
        var (code, proof, _) = await RunAsync(host, "prove", entry.Id);
        Assert.Equal(0, code);
        Assert.InRange(Encoding.UTF8.GetByteCount(proof), 1, 5 * 1024);
        var directory = Directory.CreateTempSubdirectory("civil-affairs-proof-").FullName;
        var (file, keys) = (Path.Combine(directory, "proof.json"), Path.Combine(directory, "jwks.json"));
        await File.WriteAllTextAsync(file, proof, None);
        using (var anonymous = host.Anonymous())
        {
            await File.WriteAllTextAsync(keys, await anonymous.GetStringAsync(new Uri("/.well-known/jwks.json", UriKind.Relative), None), None);
        }

        string[] nowhere = ["--Ledger:ConnectionString=Data Source=/nowhere/ledger.db"];
        var (good, output, _) = await RunAsync(host, ["check", file, "--jwks", keys, .. nowhere]);
        Assert.Equal(0, good);
        Assert.Contains(entry.Subject, output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, proof.Replace("Person.sex", "Person.id", StringComparison.Ordinal), None);
        Assert.Equal(1, (await RunAsync(host, ["check", file, "--jwks", keys, .. nowhere])).Code);
        await File.WriteAllTextAsync(file, "nothing", None);
        Assert.Equal(1, (await RunAsync(host, ["check", file, .. nowhere])).Code);
        Assert.Equal(2, (await RunAsync(host, ["check", $"{file}.not", .. nowhere])).Code);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Prove_OfNoEntry_SaysSo()
    {
        await using var host = await AskedAsync();

        Assert.Equal(1, (await RunAsync(host, "prove", "nothing")).Code);
    }

    [Fact]
    public async Task Search_ByAnOfficer_FindsBySubjectClientAndDayAndIsRecorded()
    {
        await using var host = await AskedAsync();
        var officer = SandboxClient.All.Single(known => known.Client.Id == "sandbox-auditor").Key;

        Assert.Single(await SearchAsync(host, officer, Persona, "--subject", "-", "--client", "sandbox-developer"));
        Assert.Single(await SearchAsync(host, officer, "", "--subject", host.Hash(Persona), "--client", "sandbox-developer"));
        Assert.Empty(await SearchAsync(host, officer, "", "--client", "nobody"));
        Assert.Empty(await SearchAsync(host, officer, "", "--client", "sandbox-developer", "--to", "2020-01-01"));
        Assert.Equal(2, (await SearchAsync(host, officer, "", "--client", "sandbox-developer", "--from", "2020-01-01")).Count);

        var searches = (await host.EntriesAsync()).Where(entry => entry.Client == "sandbox-auditor").ToList();
        Assert.Equal(5, searches.Count);
        Assert.All(searches, search => Assert.Equal(("audit", "AUDIT-1", "Ledger.search"), (search.Purpose, search.Case, search.Fields)));
        Assert.Equal(2, searches.Count(search => search.Subject == host.Hash(Persona)));
        Assert.Empty((await host.VerifyAsync()).Breaks);
    }

    [Theory]
    [InlineData("sandbox-benefits")]
    [InlineData(null)]
    public async Task Search_ByAnybodyElse_IsRefused(string? client)
    {
        await using var host = await AskedAsync();
        var key = client is null ? "cag_nothing" : SandboxClient.All.Single(known => known.Client.Id == client).Key;

        var (code, output, error) = await ProcessAsync(host, key, "", "--client", "sandbox-developer");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("scope audit", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ForACaseThatIsNone_IsRefused()
    {
        await using var host = await AskedAsync();

        Assert.Contains("--case", (await RunAsync(host, "search", "--case", new string('x', 65))).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await host.EntriesAsync()).Count);
    }

    [Fact]
    public async Task Truncate_OfWhatMustBeKept_IsRefused()
    {
        await using var host = await AskedAsync();

        var (code, _, error) = await RunAsync(host, "truncate", "--before", "2999-01-01");

        Assert.Equal(1, code);
        Assert.Contains("3 years", error, StringComparison.Ordinal);
        Assert.Equal((0, $"0 entries removed.{Environment.NewLine}"), (await RunAsync(host, "truncate", "--before", "2001-01-01")) is var (done, said, _) ? (done, said) : default);
    }

    private async Task<LedgerHost> AskedAsync()
    {
        var host = new LedgerHost(gateway);
        await host.AskAsync($$"""{ person(idNumber: "{{Persona}}") { sex } }""");
        await host.AskAsync("""{ person(idNumber: "371799196004300150") { sex } }""");
        return host;
    }

    private static async Task<IReadOnlyList<JsonElement>> SearchAsync(LedgerHost host, string key, string input, params string[] options)
    {
        var (code, output, error) = await ProcessAsync(host, key, input, options);
        Assert.Equal((0, ""), (code, error));
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    /// <summary>The key stands in the environment, so that this is a process of its own.</summary>
    private static async Task<(int Code, string Output, string Error)> ProcessAsync(LedgerHost host, string key, string input, params string[] options)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll"), "ledger", "search", "--case", "AUDIT-1", .. options, .. host.Settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [LedgerSearchCommand.KeyVariable] = key },
        })!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(None), process.StandardError.ReadToEndAsync(None));
        await process.WaitForExitAsync(None);
        NumberSearch.OfSuite.Look(Channel.Output, "ledger search", await output + await error);
        return (process.ExitCode, await output, await error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(LedgerHost host, params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        // Of two settings of one name the last counts.
        var code = await CommandLine.RunAsync(["ledger", .. words.TakeWhile(word => !word.StartsWith("--Ledger", StringComparison.Ordinal)), .. host.Settings, .. words.SkipWhile(word => !word.StartsWith("--Ledger", StringComparison.Ordinal))], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
