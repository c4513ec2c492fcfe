using System.CommandLine;
using System.Diagnostics;
using CivilAffairsGraph.Differential;

namespace CivilAffairsGraph.Fuzz;

/// <summary>Compares gateways that remember with one that does not.</summary>
internal static class DifferCommand
{
    private const int Shown = 5;
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var steps = new Option<int>("--steps") { Description = "How many steps: questions, changes, emptyings of Redis, restarts.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "Start of every random choice.", DefaultValueFactory = _ => 1 };
        var redis = new Option<string?>("--redis") { Description = "A Redis, as host:port, whose database 9 is used and emptied. Without it, the gateways share nothing." };
        var command = new Command("differ", "Asks two gateways that remember and one that does not, while the registries change. Exit code 1 when an answer was right at no instant within 5 s before it was asked for.") { steps, seed, redis };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(steps), parsed.GetValue(seed), parsed.GetValue(redis), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int steps, int seed, string? redis, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("civil-affairs-differ-").FullName;
        try
        {
            await DifferentialRun.CreateSandboxAsync(directory);
            await using var run = new DifferentialRun(seed, directory, redis);
            var report = await run.RunAsync(steps, new Reported(steps), cancellationToken);
            Console.WriteLine(report);
            report.Differences.Take(Shown).ToList().ForEach(Console.WriteLine);
            return report.Differences.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private sealed class Reported(int steps) : IProgress<int>
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private TimeSpan next = ReportEvery;

        public void Report(int value)
        {
            if (watch.Elapsed > next)
            {
                next += ReportEvery;
                Console.WriteLine($"{value:N0} of {steps:N0} steps in {watch.Elapsed.TotalSeconds:0} s");
            }
        }
    }
}
