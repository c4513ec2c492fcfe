using System.Diagnostics;
using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.Commands;

/// <summary>Runs the executable, because what counts is what a person sees: texts, streams and exit codes.</summary>
public sealed class SandboxCommandTests
{
    [Theory]
    [InlineData("--help", "sandbox")]
    [InlineData("sandbox --help", "create")]
    [InlineData("sandbox create --help", "--scale")]
    [InlineData("sandbox create --help", "--until")]
    public async Task Help_AtEveryLevel_NamesWhatThereIs(string arguments, string expected)
    {
        var (code, output, _) = await RunAsync(arguments);

        Assert.Equal(0, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scale 0", "--scale must be a whole number from 1 to 1000, not '0'.")]
    [InlineData("--scale many", "--scale must be a whole number from 1 to 1000, not 'many'.")]
    [InlineData("--seed -3", "--seed must be a whole number from 0 to 2147483647, not '-3'.")]
    [InlineData("--until 2025-13-01", "--until must be a day from 2021-12-31 to 2030-12-31, as yyyy-MM-dd, not '2025-13-01'.")]
    [InlineData("--until 1999-01-01", "--until must be a day from 2021-12-31 to 2030-12-31, as yyyy-MM-dd, not '1999-01-01'.")]
    public async Task Create_WithABadValue_SaysWhatIsAllowed(string arguments, string expected)
    {
        var (code, _, error) = await RunAsync($"sandbox create {arguments}");

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_Mistyped_IsNamedAndFails()
    {
        var (code, _, error) = await RunAsync("sandbx create");

        Assert.Equal(1, code);
        Assert.Contains("sandbx", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_InAForeignDirectory_SaysWhyAndFails()
    {
        var (code, _, error) = await RunAsync($"sandbox create --directory {AppContext.BaseDirectory}");

        Assert.Equal(1, code);
        Assert.Contains("is not a sandbox", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string arguments)
    {
        var gateway = Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"{gateway} {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        NumberSearch.OfSuite.Look(Channel.Output, arguments, await output + await error);
        return (process.ExitCode, await output, await error);
    }
}
