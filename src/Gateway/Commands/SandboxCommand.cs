using System.CommandLine;
using CivilAffairsGraph.Gateway.Sandbox;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>sandbox</c>: the synthetic registries.</summary>
internal static class SandboxCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("sandbox", "Synthetic registries to try the gateway with.")
    {
        CreateSubcommand(),
    };

    private static Command CreateSubcommand()
    {
        var scale = SandboxOptions.Scale();
        var seed = SandboxOptions.Seed();
        var until = SandboxOptions.Until();
        var directory = SandboxOptions.Directory();
        var command = new Command("create", "Creates a sandbox; one that is there with the same values is left as it is.") { scale, seed, until, directory };
        command.SetAction((result, cancellationToken) => RunAsync(
            new SandboxSettings(result.GetValue(seed), result.GetValue(scale), result.GetValue(until)),
            result.GetRequiredValue(directory),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SandboxSettings settings, string directory, CancellationToken cancellationToken)
    {
        var progress = new ConsoleProgress(Console.Error, TimeProvider.System);
        try
        {
            var created = await SandboxCreator.EnsureAsync(settings, directory, progress, cancellationToken);
            await Console.Error.WriteLineAsync(created ? $"Created the sandbox in {directory}." : $"The sandbox in {directory} is already there.");
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; nothing was created.");
            return 1;
        }
        catch (Exception error) when (error is SandboxException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
