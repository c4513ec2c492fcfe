using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Tests.Receipts;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>The page of receipts: its examples check a receipt that the hub issued, and refuse another.</summary>
public sealed class ReceiptPageTests : IDisposable
{
    private const string Page = "docs/receipts.md";
    private const string Run = "dotnet run --project src/Gateway -- ";

    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-receipts-").FullName;
    private readonly IssuedReceipts hub = new();

    public void Dispose()
    {
        hub.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task PythonExample_ChecksReceiptsAndRefusesOthers()
    {
        Assert.SkipUnless(IsThere("python3", "--version") && IsThere("openssl", "version"), "python3 or openssl is not there.");
        Write("check.py", Pages.Blocks.Single(block => block is { Page: Page, Kind: "python receipt" }).Text);
        using var other = new IssuedReceipts();

        // Numbers of a signature that begin with a zero or a high bit are written differently: among 64 receipts there are some of each.
        foreach (var _ in Enumerable.Range(0, 64))
        {
            WriteFiles(hub.Issue());
            var (code, output) = await PythonAsync();
            Assert.True(code == 0, output);
            Assert.Equal("Verified OK\nverifyDeceased YES 2025-12-31\n", output);
        }

        WriteFiles(other.Issue());
        Assert.NotEqual(0, (await PythonAsync()).Code);
        WriteFiles(Changed(hub.Issue()));
        Assert.NotEqual(0, (await PythonAsync()).Code);
        WriteFiles(hub.Issue());
        Write("question.json", """{"idNumber":"371699194801200051","name":"陈君"}""");
        Assert.NotEqual(0, (await PythonAsync()).Code);
    }

    [Fact]
    public void CSharpExample_IsTheOneThatIsTested()
    {
        var source = File.ReadAllText(Path.Combine(Pages.Root, "tests/Gateway.Tests/Receipts/ReceiptExample.cs"));
        var lines = source.Split("// <example>\n")[1].Split("    // </example>")[0].TrimEnd().Split('\n').Select(line => line.Length > 0 ? line[4..] : line);

        Assert.Equal(string.Join('\n', lines), Pages.Blocks.Single(block => block is { Page: Page, Kind: "csharp receipt" }).Text);
    }

    [Fact]
    public async Task Command_OnThePage_Runs()
    {
        var command = Pages.Blocks.Single(block => block is { Page: Page, Kind: "bash" }).Text;
        WriteFiles(hub.Issue());
        using var output = new StringWriter();
        string[] words = [.. command[Run.Length..].Split(' ').Select(word => word.Replace("$PWD", directory, StringComparison.Ordinal).Trim('"'))];

        Assert.Equal(0, await CommandLine.RunAsync(words, output));
        Assert.Contains("the one that was given", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_NamesEveryMemberOfAReceipt()
    {
        var text = Pages.Read(Page);
        var claims = JsonSerializer.Deserialize<JsonElement>(System.Buffers.Text.Base64Url.DecodeFromChars(hub.Issue().Split('.')[1])).EnumerateObject().Select(claim => claim.Name);

        Assert.All([.. claims, "head", "alg", "kid", "typ"], name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    private static string Changed(string receipt) => receipt[..^20] + (receipt[^20] == 'A' ? 'B' : 'A') + receipt[^19..];

    private void WriteFiles(string receipt)
    {
        Write("receipt.txt", receipt);
        Write("jwks.json", hub.KeySet);
        Write("question.json", JsonSerializer.Serialize(IssuedReceipts.Deceased.Question));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(directory, name), text);

    private async Task<(int Code, string Output)> PythonAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("python3", "check.py receipt.txt jwks.json question.json") { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    private static bool IsThere(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
