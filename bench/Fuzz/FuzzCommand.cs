using System.CommandLine;

namespace CivilAffairsGraph.Fuzz;

/// <summary>The command line. Not the compiler's <c>Program</c>: that name is the gateway's.</summary>
internal static class FuzzCommand
{
    public static async Task<int> Main(string[] args)
    {
        var cases = new Option<long>("--cases") { Description = "How many cases to send.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<string?>("--seed") { Description = "Seed that a failed run printed: sends that case first." };
        var documents = new Option<int>("--documents") { Description = "Share of whole documents, which cost statements, in percent.", DefaultValueFactory = _ => 8 };
        var sandbox = new Option<string>("--sandbox")
        {
            Description = "Directory of the sandbox; created when it is not there.",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "civil-affairs-fuzz-sandbox"),
        };
        var command = new RootCommand("Sends generated requests to the gateway over a sandbox and judges the answers; then walks through lists, one for 200 of them, and reads generated profiles, one for 100.") { cases, seed, documents, sandbox, DifferCommand.Create() };
        command.SetAction((parsed, cancellationToken) => FuzzRun.RunAsync(
            parsed.GetValue(cases), parsed.GetValue(seed), parsed.GetValue(documents), parsed.GetValue(sandbox)!, cancellationToken));

        // Interrupted, gateways are ended before it is said what was found.
        return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
    }
}
