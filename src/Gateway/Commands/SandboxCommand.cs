using System.CommandLine;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Databases;

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
        var engine = SandboxOptions.Engine();
        var connection = SandboxOptions.Connection();
        var command = new Command("create", "Creates a sandbox; one that is there with the same values is left as it is.") { engine, connection, scale, seed, until, directory };
        command.Validators.Add(result =>
        {
            if (result.GetValue(engine) is null or SandboxOptions.Sqlite ? result.GetValue(connection) is not null : ConnectionOf(result.GetValue(connection)) is null)
            {
                result.AddError("--connection goes with --engine postgresql or sqlserver, which need it.");
            }
        });
        command.SetAction((result, cancellationToken) =>
        {
            var settings = new SandboxSettings(result.GetValue(seed), result.GetValue(scale), result.GetValue(until));
            var (path, progress) = (result.GetRequiredValue(directory), new ConsoleProgress(Console.Error, TimeProvider.System));
            var kind = result.GetRequiredValue(engine);
            return kind == SandboxOptions.Sqlite
                ? RunAsync(() => SandboxCreator.EnsureAsync(settings, path, progress, cancellationToken), path)
                : RunAsync(() => ServerSandbox.EnsureAsync(settings, SandboxServer.Of(kind, ConnectionOf(result.GetValue(connection))!), path, progress, cancellationToken), $"the database, its truth in {path}");
        });
        return command;
    }

    private static string? ConnectionOf(string? option) => option ?? Environment.GetEnvironmentVariable(SandboxOptions.ConnectionVariable);

    private static async Task<int> RunAsync(Func<Task<bool>> ensure, string place)
    {
        try
        {
            await Console.Error.WriteLineAsync(await ensure() ? $"Created the sandbox in {place}." : $"The sandbox in {place} is already there.");
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
