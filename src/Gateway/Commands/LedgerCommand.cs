using System.CommandLine;
using CivilAffairsGraph.Adapters.Ledger;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>ledger</c>: the record of disclosures. Every command works over a ledger that is being written.</summary>
internal static class LedgerCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("ledger", "The record of who learned what about whom.")
    {
        Verify(),
        Prove(),
        LedgerCheckCommand.Create(),
        LedgerSearchCommand.Create(),
        Truncate(),
    };

    private static Command Verify()
    {
        var heads = new Option<string[]>("--heads") { Description = "Directories with the head files of other replicas, or copies of them kept elsewhere. Those of this replica are read too." };
        var command = new Command("verify", "Proves the whole ledger against itself, its signatures and its heads, or names the first thing of each chain that is broken. Exit code 0: whole, 1: broken, 2: not checked.") { heads };
        return LedgerRun.On(command, async (run, result, cancellationToken) =>
        {
            string[] directories = [run.Options.Heads, .. result.GetValue(heads) ?? []];
            var report = await run.Verifier.VerifyAsync(directories, new LedgerProgress(run.Error), cancellationToken);
            await run.Output.WriteAsync(LedgerText.Of(report));
            return report.IsWhole ? 0 : 1;
        });
    }

    private static Command Prove()
    {
        var id = new Argument<string>("id") { Description = "Id of the entry, as a receipt or 'ledger search' names it." };
        return LedgerRun.On(new Command("prove", "Prints a proof that an entry is in the ledger, which 'ledger check' verifies without it.") { id }, async (run, result, cancellationToken) =>
        {
            if (await LedgerProofs.ProveAsync(run.Options, result.GetRequiredValue(id), cancellationToken) is not { } proof)
            {
                await run.Error.WriteLineAsync("The ledger has no entry of that id.");
                return 1;
            }

            await run.Output.WriteLineAsync(LedgerText.Of(proof));
            return 0;
        });
    }

    private static Command Truncate()
    {
        var before = ClientOptions.Day("--before", "Entries of this day and later are kept.", last: false);
        before.Required = true;
        return LedgerRun.On(new Command("truncate", "Removes old entries so that what is left still proves itself. Younger ones than Ledger:RetentionYears are never removed.") { before }, async (run, result, cancellationToken) =>
        {
            try
            {
                var gone = await run.Truncation.RemoveAsync(result.GetRequiredValue(before)!.Value, cancellationToken);
                await run.Output.WriteLineAsync($"{gone} entries removed.");
                return 0;
            }
            catch (ArgumentException refusal)
            {
                await run.Error.WriteLineAsync(refusal.Message);
                return 1;
            }
        });
    }
}
