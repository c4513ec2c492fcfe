using System.CommandLine;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>The commands of the executable. Without one of them it serves.</summary>
internal static class CommandLine
{
    /// <summary>Name of the commands that check.</summary>
    public const string CheckName = "check";

    private static readonly string[] _help = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>
    /// Whether the arguments ask for a command or for help rather than for serving. A bare word that is no command is one too, mistyped;
    /// settings (<c>--name=value</c>, <c>/name value</c>, <c>name=value</c>) are for serving.
    /// </summary>
    public static bool IsFor(string[] args) =>
        args.Length > 0 && (_help.Contains(args[0]) || (args[0] is not ['-' or '/', ..] && !args[0].Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs the command.</summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="output">Where results go; null for standard output.</param>
    /// <param name="error">Where mistakes go; null for standard error.</param>
    /// <returns>0 if it did what was asked, 1 if not; commands that check tell apart what does not hold, 1, and what could not be checked, 2.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null) =>
        RunAsync(Root().Parse(args), new InvocationConfiguration { Output = output ?? Console.Out, Error = error ?? Console.Error });

    /// <summary>Words that a command does not understand are no answer to what it is asked.</summary>
    private static async Task<int> RunAsync(ParseResult parsed, InvocationConfiguration configuration)
    {
        var code = await parsed.InvokeAsync(configuration);
        return parsed.Errors.Count > 0 && parsed.CommandResult.Command.Name == CheckName ? ReceiptRun.NotChecked : code;
    }

    private static RootCommand Root() => new("CivilAffairsGraph: one GraphQL endpoint over four registries. Without a command it serves on 127.0.0.1:5080.")
    {
        AccessCommand.Create(),
        ClientCommand.Create(),
        DoctorCommand.Create(),
        LedgerCommand.Create(),
        ReceiptCommand.Create(),
        SandboxCommand.Create(),
        SchemaCommand.Create(),
        WatchCommand.Create(),
    };
}
