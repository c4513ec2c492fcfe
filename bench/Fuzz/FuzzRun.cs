using System.Diagnostics;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Fuzzing;
using CsCheck;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CivilAffairsGraph.Fuzz;

/// <summary>One run: the gateway in this process, cases against it, a summary.</summary>
internal static class FuzzRun
{
    private const int CasesPerProfile = 100;
    private const int CasesPerWalk = 200;
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(10);

    /// <summary>0 when every answer was right; 1 with the case and its seed when one was not.</summary>
    public static async Task<int> RunAsync(long cases, string? seed, int documents, string sandbox, CancellationToken cancellationToken)
    {
        await using var gateway = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseContentRoot(AppContext.BaseDirectory)
            .UseSetting("Sandbox:Directory", Path.GetFullPath(sandbox))
            .UseSetting("Registries:Marriage:QueryTimeout", "00:00:01")
            .UseSetting("Registries:SocialOrganization:QueryTimeout", "00:00:01")
            .UseSetting("Registries:Burial:QueryTimeout", "00:00:01")
            .UseSetting("Logging:LogLevel:Default", "Error"));
        using var client = gateway.CreateClient().AsDeveloper();
        var schema = await SchemaModel.ReadAsync(client, cancellationToken);
        var generator = new CaseGen(schema, await OpaqueTexts.ReadAsync(client, cancellationToken), documents);
        var verdict = new Verdict(client);
        var walks = new WalkVerdict(client);
        using var profiles = new ProfileVerdict();
        var progress = new Progress(cases, ReportEvery);
        try
        {
            await generator.SampleAsync(
                async made =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await verdict.JudgeAsync(made);
                    progress.Step();
                },
                seed: seed,
                iter: cases,
                threads: Environment.ProcessorCount);
            await WalkGen.Of(schema).SampleAsync(walks.JudgeAsync, iter: Math.Max(1, cases / CasesPerWalk), threads: Environment.ProcessorCount);
            Console.WriteLine($"{walks.Walks:N0} walks through lists.");
            await ProfileGen.Any.SampleAsync(profiles.JudgeAsync, iter: Math.Max(1, cases / CasesPerProfile), threads: Environment.ProcessorCount);
            Console.WriteLine($"{profiles.Outcomes.Values.Sum():N0} profiles: {string.Join(", ", profiles.Outcomes.Select(outcome => $"{outcome.Value:N0} {outcome.Key}"))}.");
            Console.WriteLine($"{progress.Done} cases in {progress.Elapsed}: no fault.");
            return 0;
        }
        catch (CsCheckException failure)
        {
            // It holds the seed, the smallest case found, and what came.
            Console.WriteLine($"{failure.Message}\n{failure.InnerException?.Message}");
            return 1;
        }
        finally
        {
            foreach (var (kind, (count, time)) in verdict.Kinds.OrderByDescending(kind => kind.Value.Count))
            {
                Console.WriteLine($"{kind,-24}{count,12:N0}  mean {time.TotalMilliseconds / count,8:0.0} ms");
            }

            foreach (var (code, count) in verdict.Codes.OrderByDescending(code => code.Value))
            {
                Console.WriteLine($"{code,-24}{count,12:N0}");
            }
        }
    }

    private sealed class Progress(long cases, TimeSpan every)
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private long done;
        private long reported;

        public long Done => Interlocked.Read(ref done);

        public TimeSpan Elapsed => watch.Elapsed;

        public void Step()
        {
            var now = Interlocked.Increment(ref done);
            var period = watch.ElapsedTicks / (every.Ticks * (Stopwatch.Frequency / TimeSpan.TicksPerSecond));
            var last = Interlocked.Read(ref reported);
            if (period > last && Interlocked.CompareExchange(ref reported, period, last) == last)
            {
                Console.WriteLine($"{now:N0} of {cases:N0} cases after {watch.Elapsed:hh\\:mm\\:ss}");
            }
        }
    }
}
