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
        var lanes = new Option<int>("--lanes") { Description = "How many runs share the steps side by side, 1 to 6, each with its own sandbox, gateways and seed.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Start of every random choice; the second lane has the next.", DefaultValueFactory = _ => 1 };
        var redis = new Option<string?>("--redis") { Description = "A Redis, as host:port, whose database 9, and one more for each further lane, is used and emptied. Without it, the gateways share nothing." };
        var rows = new Option<long?>("--rows") { Description = "Keep no row of a higher number in the large tables, at least 3,000: lists have less to read, so that a step costs less. Without it, all 30,000 marriage events and 20,000 burial records." };
        var unrecorded = new Option<bool>("--unrecorded") { Description = "The gateways record no disclosures, so that a step costs less." };
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long?>() < 3_000)
            {
                result.AddError("--rows takes 3,000 or more: those that are asked for and changed are among them.");
            }
        });
        lanes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 6)
            {
                result.AddError("--lanes takes 1 to 6: a Redis has databases 9 to 14 for them.");
            }
        });
        var command = new Command("differ", "Asks two gateways that remember and one that does not, while the registries change. Interrupted, it says what it found until then. Exit code 1 when an answer was right at no instant within 5 s before it was asked for.") { steps, lanes, rows, unrecorded, seed, redis };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(steps),
            parsed.GetValue(lanes),
            (directory, lane) => new DifferentialRun(parsed.GetValue(seed) + lane, directory, parsed.GetValue(redis), lane: lane, recorded: !parsed.GetValue(unrecorded)),
            parsed.GetValue(rows),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int steps, int lanes, Func<string, int, DifferentialRun> create, long? rows, CancellationToken cancellationToken)
    {
        using var report = new DifferentialReport();
        var progress = new Progress(steps, report);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(() => TryLaneAsync(lane), CancellationToken.None)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.WriteLine("Interrupted; until then:");
        }
        finally
        {
            Console.WriteLine(report);
        }

        return report.Differences.Count == 0 ? 0 : 1;

        // One that fails ends the others, so that it is not noticed at their end only.
        async Task TryLaneAsync(int lane)
        {
            try
            {
                await RunLaneAsync((steps + lane) / lanes, directory => create(directory, lane), rows, report, progress, end.Token);
            }
            catch (Exception lost) when (lost is not OperationCanceledException)
            {
                Console.WriteLine($"A lane ended: {lost.Message}");
                await end.CancelAsync();
                throw;
            }
        }
    }

    private static async Task RunLaneAsync(int steps, Func<string, DifferentialRun> create, long? rows, DifferentialReport report, Progress progress, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("civil-affairs-differ-").FullName;
        try
        {
            await DifferentialRun.CreateSandboxAsync(directory, rows);
            await using var run = create(directory);
            await run.RunAsync(steps, report, progress.Step, cancellationToken);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private sealed class Progress(int steps, DifferentialReport report)
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly Lock printing = new();
        private TimeSpan next = ReportEvery;
        private int done;
        private int shown;

        public void Step()
        {
            lock (printing)
            {
                done++;
                for (; shown < Math.Min(report.Differences.Count, Shown); shown++)
                {
                    Console.WriteLine(report.Differences[shown]);
                }

                if (watch.Elapsed > next)
                {
                    next += ReportEvery;
                    Console.WriteLine($"{done:N0} of {steps:N0} steps in {watch.Elapsed.TotalSeconds:0} s, {report.Differences.Count} differences");
                }
            }
        }
    }
}
