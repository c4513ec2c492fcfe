using System.CommandLine;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>receipt</c>: receipts of look-ups.</summary>
internal static class ReceiptCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("receipt", "Receipts of look-ups.") { Check() };

    private static Command Check()
    {
        var file = new Argument<string>("file") { Description = "File that holds the receipt; - for standard input." };
        var keys = new Option<string?>("--jwks") { Description = "Public keys of the hub that issued it, as it answers at /.well-known/jwks.json. Without it: the keys of this hub's own settings." };
        var question = new Option<string?>("--question") { Description = """What was asked, to see that the receipt is about it: {"idNumber":"…","name":"…"}. Other accounts of the machine can see it.""" };
        var questionFile = new Option<string?>("--question-file") { Description = "File that holds it, which they cannot." };
        var settings = SettingArguments.Create("--Signing:KeyFile=signing.pem");
        var command = new Command(CommandLine.CheckName, "Checks a receipt offline and prints what it certifies. Exit code 0: it holds, 1: it does not, 2: it could not be checked.") { file, keys, question, questionFile, settings };
        command.Validators.Add(result =>
        {
            SettingArguments.RefuseOthers(result, settings);
            if (result.GetValue(question) is not null && result.GetValue(questionFile) is not null)
            {
                result.AddError("Give --question or --question-file, not both.");
            }
        });
        command.SetAction((result, cancellationToken) =>
        {
            var asked = new ReceiptRun.Asked(
                result.GetRequiredValue(file), result.GetValue(keys), result.GetValue(question), result.GetValue(questionFile), SettingArguments.Given(result, settings));
            return ReceiptRun.CheckAsync(asked, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellationToken);
        });
        return command;
    }
}
