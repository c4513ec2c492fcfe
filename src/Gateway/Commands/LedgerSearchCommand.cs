using System.CommandLine;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Gateway.Access;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>ledger search</c>: what was disclosed to whom, for officers with the scope <c>audit</c>. The search itself is recorded.</summary>
internal static class LedgerSearchCommand
{
    /// <summary>Variable of the environment that holds the officer's API key: the command line is seen by other accounts of the machine.</summary>
    public const string KeyVariable = "CAG_API_KEY";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var subject = new Option<string?>("--subject") { Description = "'-' reads the identity number of the person from standard input; a subject's hash, as the ledger writes it, may be given itself." };
        var client = new Option<string?>("--client") { Description = "Id of a client." };
        var from = ClientOptions.Day("--from", "First day.", last: false);
        var to = ClientOptions.Day("--to", "Last day.", last: true);
        var number = new Option<string>("--case") { Description = "Case number (办件编号) of the search, which is recorded.", Required = true };
        number.Validators.Add(result =>
        {
            if (result.GetValue(number) is not { Length: > 0 and <= CallerDesk.LongestCase } text || text.Any(char.IsControl))
            {
                result.AddError($"--case has 1 to {CallerDesk.LongestCase} characters, none of them a control character.");
            }
        });
        var most = new Option<int>("--most") { Description = "Most entries, the newest first.", DefaultValueFactory = _ => 100 };
        var command = new Command("search", $"Prints entries as lines of JSON, newest first, to an officer whose client has the scope {Scopes.Audit}; its API key stands in the environment as {KeyVariable}.") { subject, client, from, to, number, most };
        return LedgerRun.On(command, async (run, result, cancellationToken) =>
        {
            if (await run.OfficerAsync(Environment.GetEnvironmentVariable(KeyVariable), cancellationToken) is not { } officer)
            {
                await run.Error.WriteLineAsync($"{KeyVariable} must hold the API key of a client with the scope {Scopes.Audit}.");
                return 1;
            }

            var hash = result.GetValue(subject) is { } text ? Hash(run, text == "-" ? await Console.In.ReadLineAsync(cancellationToken) : text) : null;
            var question = new LedgerQuestion(hash, result.GetValue(client), Instant(result.GetValue(from)), Instant(result.GetValue(to)), Math.Clamp(result.GetValue(most), 1, 10_000));
            await run.RecordAsync(officer, result.GetRequiredValue(number), hash ?? "", question);
            foreach (var entry in await LedgerSearch.FindAsync(run.Options, question, cancellationToken))
            {
                await run.Output.WriteLineAsync(LedgerText.Of(entry));
            }

            return 0;
        });
    }

    private static string Hash(LedgerRun run, string? text) => text?.Trim() switch
    {
        { Length: 32 } hash when hash.All(char.IsAsciiHexDigitLower) => hash,
        { } written when ResidentNumber.TryParse(written, run.Today, out var number, out _) => LedgerEntries.Text(run.Hashes.Of(number.Value)),
        _ => throw new FormatException("--subject must be '-' with an identity number on standard input, or a subject's hash of 32 hexadecimal digits."),
    };

    private static string? Instant(DateTimeOffset? day) => day is { } instant ? LedgerTime.Text(instant) : null;
}
