using System.CommandLine;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Gateway.Receipts;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>ledger check</c>: looks at a proof without the ledger.</summary>
internal static class LedgerCheckCommand
{
    /// <summary>A proof is smaller than that by far.</summary>
    private const int LongestFile = 100_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "File that holds the proof, as 'ledger prove' printed it." };
        var keys = new Option<FileInfo?>("--jwks") { Description = "Public keys of the hub, as it answers at /.well-known/jwks.json. Without it: the keys of this hub's own settings." };
        var command = new Command(CommandLine.CheckName, "Checks a proof without the database. Exit code 0: it holds, 1: it does not, 2: not checked.") { file, keys };
        return LedgerRun.On(command, async (run, result, cancellationToken) =>
        {
            var text = await ReadAsync(result.GetRequiredValue(file), cancellationToken);
            var given = result.GetValue(keys) is { } set ? new Signatures(KeySet.Read(await ReadAsync(set, cancellationToken))) : null;
            using (given)
            {
                var proof = LedgerText.Proof(text);
                var fault = proof is null ? "The file holds no proof." : LedgerProofs.Check(proof, given ?? run.Signatures);
                await run.Output.WriteLineAsync(fault is null ? $"HOLDS{Environment.NewLine}{LedgerText.Of(proof!.Entry)}" : $"DOES NOT HOLD: {fault}");
                return fault is null ? 0 : 1;
            }
        });
    }

    private static Task<string> ReadAsync(FileInfo file, CancellationToken cancellationToken) =>
        file.Length <= LongestFile ? File.ReadAllTextAsync(file.FullName, cancellationToken) : throw new FormatException($"{file.Name} has more than {LongestFile} bytes.");
}
