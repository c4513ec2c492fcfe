using System.Diagnostics;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>Every command of the pages runs, and the two of the README are the ones that set up and test everything.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Run = "dotnet run --project src/Gateway";
    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-commands-").FullName;

    /// <summary>Those about clients follow from each other: <see cref="ClientPageTests"/> runs them.</summary>
    public static TheoryData<string> Commands =>
        [.. Pages.Commands.Select(command => command.Line).Where(line => line.StartsWith($"{Run} -- ", StringComparison.Ordinal) && !line.StartsWith($"{Run} -- client ", StringComparison.Ordinal)).Distinct()];

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_Shown_Runs(string command)
    {
        // As deep as src/Gateway is, where dotnet run starts the program: ../.. stays inside.
        var place = Directory.CreateDirectory(Path.Combine(directory, "src", "Gateway")).FullName;
        Directory.CreateDirectory(Path.Combine(directory, "docs"));
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"{Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll")} {command[$"{Run} -- ".Length..]}")
        {
            WorkingDirectory = place,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var texts = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        NumberSearch.OfSuite.Look(Channel.Output, command, string.Concat(texts));
        Assert.True(process.ExitCode == 0, string.Concat(texts));
        if (command.Split(' ') is [.., "--output" or "--directory", var made])
        {
            Assert.True(Path.Exists(Path.Combine(place, made)), $"{made} was not made");
        }
    }

    [Fact]
    public void Commands_OfOtherKinds_AreTheKnownOnes() => Assert.All(
        Pages.Commands.Where(command => command.Block.Page != "scripts/divisions/README.md").Select(command => command.Line).Where(line => !line.StartsWith($"{Run} -- ", StringComparison.Ordinal)),
        line => Assert.True(
            line is Run or "dotnet test" || line.StartsWith("curl ", StringComparison.Ordinal) || line.StartsWith($"{Run} --Registries:", StringComparison.Ordinal),
            line));

    [Theory]
    [InlineData]
    [InlineData("--Registries:Marriage:Profile=county.json")]
    [InlineData("--Lists:CountLimit=50000")]
    public void Settings_Shown_AreForServing(params string[] arguments) => Assert.False(CommandLine.IsFor(arguments));

    [Fact]
    public void Readme_TwoCommands_AreWhatTheServiceAndItsChecksCall()
    {
        var commands = Pages.Commands.Where(command => command.Block.Page == "README.md").Select(command => command.Line).Take(2);

        Assert.Equal([Run, "dotnet test"], commands);
        Assert.Contains("\ndotnet test ", File.ReadAllText(Path.Combine(Pages.Root, ".ci", "run")), StringComparison.Ordinal);
        Assert.Contains($"<{ServingExtensions.DefaultUrl}/graphql>", Pages.Read("README.md"), StringComparison.Ordinal);
    }
}
