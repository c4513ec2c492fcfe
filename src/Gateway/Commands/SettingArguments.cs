using System.CommandLine;
using System.CommandLine.Parsing;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Settings on the command line of a command, written as for serving.</summary>
internal static class SettingArguments
{
    /// <summary>The argument that takes them.</summary>
    /// <param name="example">One of them.</param>
    public static Argument<string[]> Create(string example) => new("settings")
    {
        Description = $"Settings, written as for serving: {example}. The environment and appsettings.json are read too.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Lets a command take settings, and gives it what it does with them.</summary>
    /// <param name="command">The command.</param>
    /// <param name="example">One of the settings.</param>
    /// <param name="run">Runs it; answers its exit code.</param>
    public static Command Take(Command command, string example, Func<string[], ParseResult, CancellationToken, Task<int>> run)
    {
        var settings = Create(example);
        command.Add(settings);
        command.Validators.Add(result => RefuseOthers(result, settings));
        command.SetAction((result, cancellationToken) => run(Given(result, settings), result, cancellationToken));
        return command;
    }

    /// <summary>Refuses words of the argument that are no settings.</summary>
    public static void RefuseOthers(CommandResult result, Argument<string[]> settings)
    {
        foreach (var unknown in (result.GetValue(settings) ?? []).Where(setting => !IsSetting(setting)))
        {
            result.AddError($"'{unknown}' is neither an option nor a setting (--name=value).");
        }
    }

    /// <summary>The settings that are given, in their order, because the last one counts; an option with many names swallows those that follow it.</summary>
    public static string[] Given(ParseResult result, Argument<string[]> settings)
    {
        var own = result.GetValue(settings) ?? [];
        return [.. result.Tokens.Select(token => token.Value).Where(word => own.Contains(word) || (word.StartsWith("--", StringComparison.Ordinal) && IsSetting(word)))];
    }

    /// <summary>Whether a word is one.</summary>
    public static bool IsSetting(string word) => word.IndexOf('=', StringComparison.Ordinal) > 0;
}
