using System.CommandLine;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>print</c>: a text to standard output or a file.</summary>
internal static class PrintCommand
{
    /// <summary>The command.</summary>
    /// <param name="description">What it prints.</param>
    /// <param name="print">The text.</param>
    public static Command Create(string description, Func<string> print)
    {
        var output = new Option<string?>("--output") { Description = "File to write; without it the text goes to standard output." };
        var command = new Command("print", description) { output };
        command.SetAction(async (result, cancellationToken) =>
        {
            if (result.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file, print(), cancellationToken);
            }
            else
            {
                await Console.Out.WriteAsync(print());
            }

            return 0;
        });
        return command;
    }
}
